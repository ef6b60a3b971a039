"""The desktop: panels and map tools. They launch algorithms and ask the engine, never SQL."""
