"""What goes over the line and into files: values that JSON can write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
else:
    Json = object  # what a task's annotations are at work: the line looks at values, not at answers' types

Answer: TypeAlias = dict[str, Json]
"""What a task hands back: values by name."""
