<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology|Labeling|MapTips">
 <mapTip enabled="1"></mapTip>
 <pipe-data-defined-properties>
  <Option type="Map">
   <Option type="QString" name="name" value=""/>
   <Option name="properties"/>
   <Option type="QString" name="type" value="collection"/>
  </Option>
 </pipe-data-defined-properties>
 <pipe>
  <provider>
   <resampling zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" enabled="false" maxOversampling="2"/>
  </provider>
  <rasterrenderer type="singlebandpseudocolor" band="1" classificationMin="0.0001" classificationMax="0.505" alphaBand="-1" opacity="1" nodataColor="">
   <minMaxOrigin>
    <limits>None</limits>
    <extent>WholeRaster</extent>
    <statAccuracy>Estimated</statAccuracy>
    <cumulativeCutLower>0.02</cumulativeCutLower>
    <cumulativeCutUpper>0.98</cumulativeCutUpper>
    <stdDevFactor>2</stdDevFactor>
   </minMaxOrigin>
   <rastershader>
    <colorrampshader clip="0" minimumValue="0.0001" maximumValue="0.505" colorRampType="DISCRETE" classificationMode="1" labelPrecision="6">
     <item alpha="0" value="0.0001" color="#ffffff" label="0"/>
     <item alpha="255" value="0.0101" color="#fdf6d0" label="≤ 1/100  百年一遇及以上 once in 100 years or rarer"/>
     <item alpha="255" value="0.0202" color="#fde08b" label="1/100 - 1/50"/>
     <item alpha="255" value="0.0505" color="#fdb85c" label="1/50 - 1/20"/>
     <item alpha="255" value="0.101" color="#f5873f" label="1/20 - 1/10"/>
     <item alpha="255" value="0.202" color="#d7352d" label="1/10 - 1/5"/>
     <item alpha="255" value="0.505" color="#a3123f" label="1/5 - 1/2"/>
     <item alpha="255" value="inf" color="#5a0a3c" label="> 1/2  不足两年一遇 more than every other year"/>
     <rampLegendSettings suffix="" prefix="" useContinuousLegend="1" minimumLabel="" orientation="2" maximumLabel="" direction="0">
      <numericFormat id="basic">
       <Option type="Map">
        <Option type="invalid" name="decimal_separator"/>
        <Option type="int" name="decimals" value="6"/>
        <Option type="int" name="rounding_type" value="0"/>
        <Option type="bool" name="show_plus" value="false"/>
        <Option type="bool" name="show_thousand_separator" value="true"/>
        <Option type="bool" name="show_trailing_zeros" value="false"/>
        <Option type="invalid" name="thousand_separator"/>
       </Option>
      </numericFormat>
     </rampLegendSettings>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
  <huesaturation saturation="0" colorizeGreen="128" colorizeBlue="128" colorizeStrength="100" colorizeRed="255" invertColors="0" grayscaleMode="0" colorizeOn="0"/>
  <rasterresampler maxOversampling="2"/>
  <resamplingStage>resamplingFilter</resamplingStage>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
