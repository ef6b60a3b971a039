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
    <paletteEntry alpha="255" value="1" color="#a6d5a0" label="H1：总体安全  H1: generally safe"/>
    <paletteEntry alpha="255" value="2" color="#dcea7f" label="H2：小型车辆危险  H2: unsafe for small vehicles"/>
    <paletteEntry alpha="255" value="3" color="#f9d648" label="H3：车辆、儿童和老人危险  H3: unsafe for vehicles, children and the elderly"/>
    <paletteEntry alpha="255" value="4" color="#f39a3d" label="H4：人员和车辆危险  H4: unsafe for people and vehicles"/>
    <paletteEntry alpha="255" value="5" color="#dc4b3e" label="H5：建筑物可能受损  H5: buildings may be damaged"/>
    <paletteEntry alpha="255" value="6" color="#7a1230" label="H6：各类建筑物可能倒塌  H6: all buildings may fail"/>
   </colorPalette>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
  <huesaturation saturation="0" colorizeGreen="128" colorizeBlue="128" colorizeStrength="100" colorizeRed="255" invertColors="0" grayscaleMode="0" colorizeOn="0"/>
  <rasterresampler maxOversampling="2"/>
  <resamplingStage>resamplingFilter</resamplingStage>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
