<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>point</se:Name>
    <UserStyle>
      <se:Name>point</se:Name>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>雨水口 gully</se:Name>
          <se:Description>
            <se:Title>雨水口 gully</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>catchbasin</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>grate</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>gully</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>inlet</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>三箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>侧箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>偏沟式雨水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>单箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>双箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>合流雨箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>合流雨篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>平箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>平箅式雨水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>收水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>收水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>立箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>立箅式雨水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>箅子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>篦子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>联合式雨水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>进水篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水收集口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水箅子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水篦井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水篦子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨箅</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨箅子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨篦</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨篦子</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>排放口 outfall</se:Name>
          <se:Description>
            <se:Title>排放口 outfall</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>outfall</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>outlet</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>rejet</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>入河口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>入河排污口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>八字口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出水点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出水闸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出水闸门</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>尾水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>拍门</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排出口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排放口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排水口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排污口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水排口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水排放口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>防倒灌闸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>防洪闸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水出口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水排口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水排放口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>鸭嘴阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>triangle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>消火栓 hydrant</se:Name>
          <se:Description>
            <se:Title>消火栓 hydrant</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>hydrant</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地上式消火栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地上栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地下式消火栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地下栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地下消火栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地下消防栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>室外消火栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>洒水栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消火栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消火栓井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消防井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消防栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消防栓井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消防水栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>消防龙头</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>绿化栓</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>阀门 valve</se:Name>
          <se:Description>
            <se:Title>阀门 valve</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>airvalve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>checkvalve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>drainvalve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>gatechamber</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>gatevalve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>sluice</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>sluicevalve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>valve</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>washout</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>供水阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>小阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>带阀泄气</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>截止阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排气</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排气井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排气阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排气阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排水阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排污井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排污装置</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排污阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排泥井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排泥阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排液装置</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排潮孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排灰装置</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>放水阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>止回阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>气阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>气阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泄气</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泄水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泄水阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>燃气阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>燃气阀门井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>球阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>空气阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>给水阀门井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>蝶阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸槽井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸门</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸门井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>闸阀孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀门</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀门井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀门孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀门手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阀门点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>diamond</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>水表、入户 meter</se:Name>
          <se:Description>
            <se:Title>水表、入户 meter</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>customer</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>deliverypoint</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>meter</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>serviceconnection</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>入户</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>入户点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>户出</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水表</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水表井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水表池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水表箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水表集</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>流量计</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>流量计井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>燃气表</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>用户</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>表</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>表井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>表箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>计量表</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>进户</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>进户点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star_diamond</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>泵、站、箱 pump, station or box</se:Name>
          <se:Description>
            <se:Title>泵、站、箱 pump, station or box</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>cabinet</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>pump</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>pumpingstation</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>pumpstation</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>station</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>一体化泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>二次供水泵房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>交接箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>交通信号控制箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号机</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号机箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信息亭</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>光交</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>光交箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>光站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>光缆交接箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>分支器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>分线柜</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>分线盒</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>分线箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>加压泵房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>加压站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变压</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变压器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变电室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变电房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变电所</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变电柜</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>变电站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>台变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>增压泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>增压站出水</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>增音站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>广告牌</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>开关房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>抽水站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排水泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排涝泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>接线箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>控制柜</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>控制箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>提升泵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>提升泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>放大器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>杆变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>欧变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水厂出水</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水提升泵井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水提升泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泵井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泵房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>灯控箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>燃气调压箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>环网单元</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>环网柜</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>环网箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电缆交接箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电话亭</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>监视器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>箱变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>箱式变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>箱式变电站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>给水泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>美变</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调压井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调压器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调压柜</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调压站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调压箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>路灯控制箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通信交接箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电房</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电所</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电箱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>配电间</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水泵站</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>pentagon</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>池、塔 tank</se:Name>
          <se:Description>
            <se:Title>池、塔 tank</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>reservoir</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>waterworks</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>再生水厂</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>净化池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>凝水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>凝水器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>凝水缸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>化粪</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>化粪井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>化粪池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>化粪池井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>压力调节塔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>抽水缸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>排水器</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水井缸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水塔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水源井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水质净化厂</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水厂</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水处理厂</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水处理场</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉淀池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>清水池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>热源</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>蓄水池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>调节水池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>隔油</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>隔油井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>隔油池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>集水缸</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>高位水池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>octagon</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>杆、灯 pole or lamp</se:Name>
          <se:Description>
            <se:Title>杆、灯 pole or lamp</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>lamp</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>pole</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>π杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>上杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>上杆点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>上电杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>中华灯</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>交通信号杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号上杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号灯</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>信号灯杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>塔杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>庭院灯</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>引上杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水泥杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>灯杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>灯柱</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电线杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>砼杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>红绿灯杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>线杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>路灯</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>路灯上杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>路灯杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通讯杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>钢管杆</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>铁塔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>高杆灯</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>cross</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ff0000</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>检查井、人孔 manhole or chamber</se:Name>
          <se:Description>
            <se:Title>检查井、人孔 manhole or chamber</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>catchpit</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>chamber</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>chambercover</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>inspectionchamber</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>manhole</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>overflow</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>weir</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>w井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>y井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>一井多盖</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>中号人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>人井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>偏心井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>冲水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>冲洗</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>冲洗井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>出气井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>单盖手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>双盖手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>圆井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>地下井室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>大号人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>小号人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>小室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>小手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>工井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>截污井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>截流井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>手井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>接头井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检修井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检修口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检查口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检查室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检测井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>检漏井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>水封井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污检井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水检修井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>污水窨井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉沙井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉泥井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉泥槽</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉淀井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉砂井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>沉砂池</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>测流井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>渗井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>渗水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>渗透井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>溢流</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>溢流井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>溢流堰</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>溢流堰井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>热力井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>热力小室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>热力检查室</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>燃气检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电信井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力工作井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电力检修井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电缆井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>电缆工井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>直通型人孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>窖井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>窨井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>窨井盖</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>竖管跌水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>起始井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>跌井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>跌水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>跌水检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>跌落井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>透气井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通信井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通信手孔</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通信检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通气井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通讯井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>通风井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>阴井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨检井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水检修井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水检修井口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水检查井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水窨井</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>预留、堵头 stub or cap</se:Name>
          <se:Description>
            <se:Title>预留、堵头 stub or cap</se:Title>
          </se:Description>
          <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>cap</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>plug</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>停止塞</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>堵头</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>封堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>封头</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>甩口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>甩头</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>盖堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>盖板堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>盲堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>盲板</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>管堵</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>管帽</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>雨水预留</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预埋口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留井口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留接口</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留点</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:Function name="lower">
                  <ogc:Function name="regexp_replace">
                    <ogc:Function name="coalesce">
                      <ogc:PropertyName>appurtenance</ogc:PropertyName>
                      <ogc:PropertyName>feature</ogc:PropertyName>
                      <ogc:Literal></ogc:Literal>
                    </ogc:Function>
                    <ogc:Literal>\s|[(（].*$</ogc:Literal>
                    <ogc:Literal></ogc:Literal>
                  </ogc:Function>
                </ogc:Function>
                <ogc:Literal>预留管</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>half_square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>雨水口 gully</se:Name>
          <se:Description>
            <se:Title>雨水口 gully</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>消火栓 hydrant</se:Name>
          <se:Description>
            <se:Title>消火栓 hydrant</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[栓]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>阀门 valve</se:Name>
          <se:Description>
            <se:Title>阀门 valve</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[阀闸]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>diamond</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>水表、入户 meter</se:Name>
          <se:Description>
            <se:Title>水表、入户 meter</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[表]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star_diamond</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>泵、站、箱 pump, station or box</se:Name>
          <se:Description>
            <se:Title>泵、站、箱 pump, station or box</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[泵站箱柜]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>pentagon</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>池、塔 tank</se:Name>
          <se:Description>
            <se:Title>池、塔 tank</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[池]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>octagon</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>11</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>杆、灯 pole or lamp</se:Name>
          <se:Description>
            <se:Title>杆、灯 pole or lamp</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[杆灯]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>cross</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ff0000</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#ffffff</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>检查井、人孔 manhole or chamber</se:Name>
          <se:Description>
            <se:Title>检查井、人孔 manhole or chamber</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池杆灯]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[井孔]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>9</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>预留、堵头 stub or cap</se:Name>
          <se:Description>
            <se:Title>预留、堵头 stub or cap</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND NOT regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池杆灯井孔]') AND regexp_match(lower(regexp_replace(coalesce("appurtenance", "feature", ''), '\\s|[(（].*$', '')), '[堵]')-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>half_square</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>7</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>特征点 feature point</se:Name>
          <se:Description>
            <se:Title>特征点 feature point</se:Title>
          </se:Description>
          <!--Parser Error: 
syntax error, unexpected ELSE - Expression was: ELSE AND ELSE-->
          <se:MaxScaleDenominator>2000</se:MaxScaleDenominator>
          <se:PointSymbolizer>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#33373d</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>5</se:Size>
            </se:Graphic>
          </se:PointSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:MinScaleDenominator>1</se:MinScaleDenominator>
          <se:MaxScaleDenominator>800</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label>
              <!--SE Export for point_no not implemented yet-->Placeholder</se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Noto Sans CJK SC</se:SvgParameter>
              <se:SvgParameter name="font-size">8</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0</se:AnchorPointX>
                  <se:AnchorPointY>0.5</se:AnchorPointY>
                </se:AnchorPoint>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#ffffff</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#33373d</se:SvgParameter>
            </se:Fill>
            <se:VendorOption name="maxDisplacement">1</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
