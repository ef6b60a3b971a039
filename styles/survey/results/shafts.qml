<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.6-Bratislava" styleCategories="Symbology|Symbology3D">
 <renderer-3d type="rulebased" layer="">
  <vector-layer-3d-tiling zoom-levels-count="3" show-bounding-boxes="0"/>
  <rules key="{00000000-0000-0000-0000-000000000001}">
   <rule filter="&quot;category&quot; = 'JY'" description="JY 原水" key="{00000000-0000-0000-0000-000000000002}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'SS'" description="SS 输水" key="{00000000-0000-0000-0000-000000000003}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'ZS'" description="ZS 中水" key="{00000000-0000-0000-0000-000000000004}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'JP'" description="JP 配水" key="{00000000-0000-0000-0000-000000000005}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'JZ'" description="JZ 直饮水" key="{00000000-0000-0000-0000-000000000006}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'XS'" description="XS 消防水" key="{00000000-0000-0000-0000-000000000007}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'LS'" description="LS 绿化水" key="{00000000-0000-0000-0000-000000000008}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'JH'" description="JH 循环水" key="{00000000-0000-0000-0000-000000000009}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'YS'" description="YS 雨水" key="{00000000-0000-0000-0000-00000000000a}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="42,32,21,255,rgb:0.16557564660105287,0.12417792019531548,0.08278019378957809,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'WS'" description="WS 污水" key="{00000000-0000-0000-0000-00000000000b}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="42,32,21,255,rgb:0.16557564660105287,0.12417792019531548,0.08278019378957809,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'HS'" description="HS 雨污合流" key="{00000000-0000-0000-0000-00000000000c}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="42,32,21,255,rgb:0.16557564660105287,0.12417792019531548,0.08278019378957809,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'MQ'" description="MQ 煤气" key="{00000000-0000-0000-0000-00000000000d}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,142,255,rgb:0.55555046921492335,0,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,255,255,rgb:1,0,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'YH'" description="YH 液化气" key="{00000000-0000-0000-0000-00000000000e}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,142,255,rgb:0.55555046921492335,0,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,255,255,rgb:1,0,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'TR'" description="TR 天然气" key="{00000000-0000-0000-0000-00000000000f}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,142,255,rgb:0.55555046921492335,0,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,255,255,rgb:1,0,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'RS'" description="RS 热水" key="{00000000-0000-0000-0000-000000000010}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,71,0,255,rgb:0.55555046921492335,0.27888914320592051,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,128,0,255,rgb:1,0.50196078431372548,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'ZQ'" description="ZQ 蒸汽" key="{00000000-0000-0000-0000-000000000011}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,71,0,255,rgb:0.55555046921492335,0.27888914320592051,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,128,0,255,rgb:1,0.50196078431372548,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'GD'" description="GD 供电" key="{00000000-0000-0000-0000-000000000012}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'LD'" description="LD 路灯" key="{00000000-0000-0000-0000-000000000013}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'XH'" description="XH 交通信号" key="{00000000-0000-0000-0000-000000000014}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'DC'" description="DC 电车" key="{00000000-0000-0000-0000-000000000015}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'GG'" description="GG 广告" key="{00000000-0000-0000-0000-000000000016}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'DH'" description="DH 电话" key="{00000000-0000-0000-0000-000000000017}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,0,255,rgb:0,0.55555046921492335,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,0,255,rgb:0,1,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'DS'" description="DS 有线电视" key="{00000000-0000-0000-0000-000000000018}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,0,255,rgb:0,0.55555046921492335,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,0,255,rgb:0,1,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'XX'" description="XX 信息网络" key="{00000000-0000-0000-0000-000000000019}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,0,255,rgb:0,0.55555046921492335,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,0,255,rgb:0,1,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'GB'" description="GB 广播" key="{00000000-0000-0000-0000-00000000001a}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,0,255,rgb:0,0.55555046921492335,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,0,255,rgb:0,1,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'QQ'" description="QQ 氢气" key="{00000000-0000-0000-0000-00000000001b}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'YQ'" description="YQ 氧气" key="{00000000-0000-0000-0000-00000000001c}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'GQ'" description="GQ 乙炔" key="{00000000-0000-0000-0000-00000000001d}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'YX'" description="YX 乙烯" key="{00000000-0000-0000-0000-00000000001e}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'BQ'" description="BQ 苯" key="{00000000-0000-0000-0000-00000000001f}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'LQ'" description="LQ 氯气" key="{00000000-0000-0000-0000-000000000020}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'DQ'" description="DQ 氮气" key="{00000000-0000-0000-0000-000000000021}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'EY'" description="EY 二氧化碳" key="{00000000-0000-0000-0000-000000000022}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'AQ'" description="AQ 氨气" key="{00000000-0000-0000-0000-000000000023}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'JB'" description="JB 甲苯" key="{00000000-0000-0000-0000-000000000024}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'ZH'" description="ZH 综合管沟" key="{00000000-0000-0000-0000-000000000025}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'BM'" description="BM 不明管线" key="{00000000-0000-0000-0000-000000000026}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="57,0,113,255,rgb:0.22221713588158998,0,0.44443427176317996,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="102,0,204,255,rgb:0.40000000000000002,0,0.80000000000000004,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'JS'" description="JS 给水" key="{00000000-0000-0000-0000-000000000027}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,142,255,rgb:0,0.55555046921492335,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,255,255,rgb:0,1,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'PS'" description="PS 排水" key="{00000000-0000-0000-0000-000000000028}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="42,32,21,255,rgb:0.16557564660105287,0.12417792019531548,0.08278019378957809,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'RQ'" description="RQ 燃气" key="{00000000-0000-0000-0000-000000000029}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,142,255,rgb:0.55555046921492335,0,0.55555046921492335,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,255,255,rgb:1,0,1,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'RL'" description="RL 热力" key="{00000000-0000-0000-0000-00000000002a}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,71,0,255,rgb:0.55555046921492335,0.27888914320592051,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,128,0,255,rgb:1,0.50196078431372548,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'DL'" description="DL 电力" key="{00000000-0000-0000-0000-00000000002b}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="142,0,0,255,rgb:0.55555046921492335,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="255,0,0,255,rgb:1,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'TX'" description="TX 通信" key="{00000000-0000-0000-0000-00000000002c}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,142,0,255,rgb:0,0.55555046921492335,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,255,0,255,rgb:0,1,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'GY'" description="GY 工业" key="{00000000-0000-0000-0000-00000000002d}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="0,0,0,255,rgb:0,0,0,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="0,0,0,255,rgb:0,0,0,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="&quot;category&quot; = 'QT'" description="QT 其他" key="{00000000-0000-0000-0000-00000000002e}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="71,71,71,255,rgb:0.27667658503089954,0.27667658503089954,0.27667658503089954,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="127,127,127,255,rgb:0.49803921568627452,0.49803921568627452,0.49803921568627452,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
   <rule filter="ELSE" description="其他 other" key="{00000000-0000-0000-0000-00000000002f}">
    <symbol type="polygon" material_type="phong">
     <data rendered-facade="3" offset="0" extrusion-height="0" invert-normals="0" culling-mode="no-culling" add-back-faces="0" alt-binding="vertex" alt-clamping="absolute"/>
     <material kd="1" ambient="71,71,71,255,rgb:0.27667658503089954,0.27667658503089954,0.27667658503089954,1" specular="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" diffuse="127,127,127,255,rgb:0.49803921568627452,0.49803921568627452,0.49803921568627452,1" opacity="0.45000000000000001" ka="1" ks="1" shininess="20">
      <data-defined-properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data-defined-properties>
     </material>
     <data-defined-properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data-defined-properties>
     <edges enabled="0" color="0,0,0,255,rgb:0,0,0,1" width="1"/>
    </symbol>
   </rule>
  </rules>
 </renderer-3d>
 <renderer-v2 type="categorizedSymbol" referencescale="-1" enableorderby="0" attr="category" forceraster="0" symbollevels="0">
  <categories>
   <category type="string" symbol="0" uuid="{00000000-0000-0000-0000-000000000030}" value="JY" render="true" label="JY 原水 raw water"/>
   <category type="string" symbol="1" uuid="{00000000-0000-0000-0000-000000000031}" value="SS" render="true" label="SS 输水 water transmission"/>
   <category type="string" symbol="2" uuid="{00000000-0000-0000-0000-000000000032}" value="ZS" render="true" label="ZS 中水 reclaimed (grey) water"/>
   <category type="string" symbol="3" uuid="{00000000-0000-0000-0000-000000000033}" value="JP" render="true" label="JP 配水 water distribution"/>
   <category type="string" symbol="4" uuid="{00000000-0000-0000-0000-000000000034}" value="JZ" render="true" label="JZ 直饮水 direct drinking water"/>
   <category type="string" symbol="5" uuid="{00000000-0000-0000-0000-000000000035}" value="XS" render="true" label="XS 消防水 fire water"/>
   <category type="string" symbol="6" uuid="{00000000-0000-0000-0000-000000000036}" value="LS" render="true" label="LS 绿化水 irrigation water"/>
   <category type="string" symbol="7" uuid="{00000000-0000-0000-0000-000000000037}" value="JH" render="true" label="JH 循环水 circulating water"/>
   <category type="string" symbol="8" uuid="{00000000-0000-0000-0000-000000000038}" value="YS" render="true" label="YS 雨水 storm water"/>
   <category type="string" symbol="9" uuid="{00000000-0000-0000-0000-000000000039}" value="WS" render="true" label="WS 污水 sewage"/>
   <category type="string" symbol="10" uuid="{00000000-0000-0000-0000-00000000003a}" value="HS" render="true" label="HS 雨污合流 combined sewer"/>
   <category type="string" symbol="11" uuid="{00000000-0000-0000-0000-00000000003b}" value="MQ" render="true" label="MQ 煤气 coal gas"/>
   <category type="string" symbol="12" uuid="{00000000-0000-0000-0000-00000000003c}" value="YH" render="true" label="YH 液化气 liquefied petroleum gas"/>
   <category type="string" symbol="13" uuid="{00000000-0000-0000-0000-00000000003d}" value="TR" render="true" label="TR 天然气 natural gas"/>
   <category type="string" symbol="14" uuid="{00000000-0000-0000-0000-00000000003e}" value="RS" render="true" label="RS 热水 hot water"/>
   <category type="string" symbol="15" uuid="{00000000-0000-0000-0000-00000000003f}" value="ZQ" render="true" label="ZQ 蒸汽 steam"/>
   <category type="string" symbol="16" uuid="{00000000-0000-0000-0000-000000000040}" value="GD" render="true" label="GD 供电 power supply"/>
   <category type="string" symbol="17" uuid="{00000000-0000-0000-0000-000000000041}" value="LD" render="true" label="LD 路灯 street lighting"/>
   <category type="string" symbol="18" uuid="{00000000-0000-0000-0000-000000000042}" value="XH" render="true" label="XH 交通信号 traffic signal"/>
   <category type="string" symbol="19" uuid="{00000000-0000-0000-0000-000000000043}" value="DC" render="true" label="DC 电车 trolley / tram power"/>
   <category type="string" symbol="20" uuid="{00000000-0000-0000-0000-000000000044}" value="GG" render="true" label="GG 广告 advertising power"/>
   <category type="string" symbol="21" uuid="{00000000-0000-0000-0000-000000000045}" value="DH" render="true" label="DH 电话 telephone"/>
   <category type="string" symbol="22" uuid="{00000000-0000-0000-0000-000000000046}" value="DS" render="true" label="DS 有线电视 cable TV"/>
   <category type="string" symbol="23" uuid="{00000000-0000-0000-0000-000000000047}" value="XX" render="true" label="XX 信息网络 data network"/>
   <category type="string" symbol="24" uuid="{00000000-0000-0000-0000-000000000048}" value="GB" render="true" label="GB 广播 broadcast"/>
   <category type="string" symbol="25" uuid="{00000000-0000-0000-0000-000000000049}" value="QQ" render="true" label="QQ 氢气 hydrogen"/>
   <category type="string" symbol="26" uuid="{00000000-0000-0000-0000-00000000004a}" value="YQ" render="true" label="YQ 氧气 oxygen"/>
   <category type="string" symbol="27" uuid="{00000000-0000-0000-0000-00000000004b}" value="GQ" render="true" label="GQ 乙炔 acetylene"/>
   <category type="string" symbol="28" uuid="{00000000-0000-0000-0000-00000000004c}" value="YX" render="true" label="YX 乙烯 ethylene"/>
   <category type="string" symbol="29" uuid="{00000000-0000-0000-0000-00000000004d}" value="BQ" render="true" label="BQ 苯 benzene"/>
   <category type="string" symbol="30" uuid="{00000000-0000-0000-0000-00000000004e}" value="LQ" render="true" label="LQ 氯气 chlorine"/>
   <category type="string" symbol="31" uuid="{00000000-0000-0000-0000-00000000004f}" value="DQ" render="true" label="DQ 氮气 nitrogen"/>
   <category type="string" symbol="32" uuid="{00000000-0000-0000-0000-000000000050}" value="EY" render="true" label="EY 二氧化碳 carbon dioxide"/>
   <category type="string" symbol="33" uuid="{00000000-0000-0000-0000-000000000051}" value="AQ" render="true" label="AQ 氨气 ammonia"/>
   <category type="string" symbol="34" uuid="{00000000-0000-0000-0000-000000000052}" value="JB" render="true" label="JB 甲苯 toluene"/>
   <category type="string" symbol="35" uuid="{00000000-0000-0000-0000-000000000053}" value="ZH" render="true" label="ZH 综合管沟 utility tunnel / combined duct"/>
   <category type="string" symbol="36" uuid="{00000000-0000-0000-0000-000000000054}" value="BM" render="true" label="BM 不明管线 unidentified pipeline"/>
   <category type="string" symbol="37" uuid="{00000000-0000-0000-0000-000000000055}" value="JS" render="true" label="JS 给水 water supply"/>
   <category type="string" symbol="38" uuid="{00000000-0000-0000-0000-000000000056}" value="PS" render="true" label="PS 排水 drainage"/>
   <category type="string" symbol="39" uuid="{00000000-0000-0000-0000-000000000057}" value="RQ" render="true" label="RQ 燃气 gas"/>
   <category type="string" symbol="40" uuid="{00000000-0000-0000-0000-000000000058}" value="RL" render="true" label="RL 热力 heat"/>
   <category type="string" symbol="41" uuid="{00000000-0000-0000-0000-000000000059}" value="DL" render="true" label="DL 电力 electric power"/>
   <category type="string" symbol="42" uuid="{00000000-0000-0000-0000-00000000005a}" value="TX" render="true" label="TX 通信 telecommunication"/>
   <category type="string" symbol="43" uuid="{00000000-0000-0000-0000-00000000005b}" value="GY" render="true" label="GY 工业 industrial"/>
   <category type="string" symbol="44" uuid="{00000000-0000-0000-0000-00000000005c}" value="QT" render="true" label="QT 其他 other"/>
   <category type="NULL" symbol="45" uuid="{00000000-0000-0000-0000-00000000005d}" value="NULL" render="true" label="其他 other"/>
  </categories>
  <symbols>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000005e}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000005f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="10">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000060}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="11">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000061}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,255,255,rgb:1,0,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="12">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000062}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,255,255,rgb:1,0,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="13">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000063}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,255,255,rgb:1,0,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="14">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000064}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,128,0,255,rgb:1,0.50196078431372548,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="15">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000065}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,128,0,255,rgb:1,0.50196078431372548,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="16">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000066}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="17">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000067}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="18">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000068}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="19">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000069}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="20">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="21">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006c}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,0,255,rgb:0,1,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="22">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006d}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,0,255,rgb:0,1,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="23">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006e}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,0,255,rgb:0,1,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="24">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000006f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,0,255,rgb:0,1,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="25">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000070}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="26">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000071}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="27">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000072}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="28">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000073}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="29">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000074}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000075}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="30">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000076}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="31">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000077}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="32">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000078}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="33">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000079}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="34">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="35">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="36">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007c}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="102,0,204,255,rgb:0.40000000000000002,0,0.80000000000000004,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="37">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007d}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="38">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007e}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="39">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000007f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,255,255,rgb:1,0,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000080}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="40">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000081}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,128,0,255,rgb:1,0.50196078431372548,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="41">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000082}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="42">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000083}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,0,255,rgb:0,1,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="43">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000084}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,0,0,255,rgb:0,0,0,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="44">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000085}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="127,127,127,255,rgb:0.49803921568627452,0.49803921568627452,0.49803921568627452,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="45">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000086}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="127,127,127,255,rgb:0.49803921568627452,0.49803921568627452,0.49803921568627452,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.26"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="5">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000087}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="6">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000088}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="7">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-000000000089}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="0,255,255,255,rgb:0,1,1,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="8">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000008a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="9">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleFill" enabled="1" id="{00000000-0000-0000-0000-00000000008b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="color" value="76,57,38,255,rgb:0.29803921568627451,0.22352941176470589,0.14901960784313725,1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.1"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerGeometryType>2</layerGeometryType>
</qgis>
