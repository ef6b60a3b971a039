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
  <rasterrenderer type="paletted" band="1" alphaBand="-1" opacity="1" nodataColor="">
   <minMaxOrigin>
    <limits>None</limits>
    <extent>WholeRaster</extent>
    <statAccuracy>Estimated</statAccuracy>
    <cumulativeCutLower>0.02</cumulativeCutLower>
    <cumulativeCutUpper>0.98</cumulativeCutUpper>
    <stdDevFactor>2</stdDevFactor>
   </minMaxOrigin>
   <colorPalette>
    <paletteEntry alpha="255" value="1" color="#bcd9ea" label="无内涝（不超过 15 厘米）  No waterlogging (at most 15 cm)"/>
    <paletteEntry alpha="255" value="2" color="#f9d648" label="积水（雨后 1 h 内退尽）  Ponding (gone within 1 h after the rain)"/>
    <paletteEntry alpha="255" value="3" color="#c0202f" label="内涝  Waterlogging"/>
   </colorPalette>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
  <huesaturation saturation="0" colorizeGreen="128" colorizeBlue="128" colorizeStrength="100" colorizeRed="255" invertColors="0" grayscaleMode="0" colorizeOn="0"/>
  <rasterresampler maxOversampling="2"/>
  <resamplingStage>resamplingFilter</resamplingStage>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
