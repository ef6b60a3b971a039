<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" version="3.40.6-Bratislava" styleCategories="Symbology|Labeling|MapTips">
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <rules key="{00000000-0000-0000-0000-000000000001}">
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('catchbasin', 'grate', 'gully', 'inlet', '三箅', '侧箅', '偏沟式雨水口', '单箅', '双箅', '合流雨箅', '合流雨篦', '平箅', '平箅式雨水口', '收水井', '收水口', '污水箅', '污水篦', '污箅', '污篦', '立箅', '立箅式雨水口', '箅子', '篦子', '联合式雨水口', '进水篦', '雨水口', '雨水收集口', '雨水箅', '雨水箅子', '雨水篦', '雨水篦井', '雨水篦子', '雨箅', '雨箅子', '雨篦', '雨篦子')" scalemaxdenom="2000" symbol="0" label="雨水口 gully" key="{00000000-0000-0000-0000-000000000002}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('outfall', 'outlet', 'rejet', '入河口', '入河排污口', '八字口', '出口', '出水口', '出水点', '出水闸', '出水闸门', '尾水口', '拍门', '排出口', '排口', '排放口', '排水口', '排污口', '污水排口', '污水排放口', '防倒灌闸', '防洪闸', '雨水出口', '雨水排口', '雨水排放口', '鸭嘴阀')" scalemaxdenom="2000" symbol="1" label="排放口 outfall" key="{00000000-0000-0000-0000-000000000003}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('hydrant', '地上式消火栓', '地上栓', '地下式消火栓', '地下栓', '地下消火栓', '地下消防栓', '室外消火栓', '洒水栓', '消火栓', '消火栓井', '消防井', '消防栓', '消防栓井', '消防水栓', '消防龙头', '绿化栓')" scalemaxdenom="2000" symbol="2" label="消火栓 hydrant" key="{00000000-0000-0000-0000-000000000004}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('airvalve', 'checkvalve', 'drainvalve', 'gatechamber', 'gatevalve', 'sluice', 'sluicevalve', 'valve', 'washout', '供水阀井', '小阀井', '带阀泄气', '截止阀', '排气', '排气井', '排气阀', '排气阀井', '排水阀', '排污井', '排污装置', '排污阀', '排泥井', '排泥阀', '排液装置', '排潮孔', '排灰装置', '放水阀', '止回阀', '气阀', '气阀井', '水阀', '水阀井', '泄气', '泄水井', '泄水阀', '燃气阀井', '燃气阀门井', '球阀', '空气阀', '给水阀门井', '蝶阀', '闸井', '闸室', '闸槽井', '闸门', '闸门井', '闸阀', '闸阀井', '闸阀孔', '阀', '阀井', '阀孔', '阀箱', '阀门', '阀门井', '阀门孔', '阀门手孔', '阀门点')" scalemaxdenom="2000" symbol="3" label="阀门 valve" key="{00000000-0000-0000-0000-000000000005}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('customer', 'deliverypoint', 'meter', 'serviceconnection', '入户', '入户点', '户出', '水表', '水表井', '水表池', '水表箱', '水表集', '流量计', '流量计井', '燃气表', '用户', '表', '表井', '表箱', '计量表', '进户', '进户点')" scalemaxdenom="2000" symbol="4" label="水表、入户 meter" key="{00000000-0000-0000-0000-000000000006}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('cabinet', 'pump', 'pumpingstation', 'pumpstation', 'station', '一体化泵站', '二次供水泵房', '交接箱', '交通信号控制箱', '信号机', '信号机箱', '信息亭', '光交', '光交箱', '光站', '光缆交接箱', '分支器', '分线柜', '分线盒', '分线箱', '加压泵房', '加压站', '变压', '变压器', '变电室', '变电房', '变电所', '变电柜', '变电站', '台变', '增压泵站', '增压站出水', '增音站', '广告牌', '开关房', '抽水站', '排水泵站', '排涝泵站', '接线箱', '控制柜', '控制箱', '提升泵', '提升泵站', '放大器', '杆变', '欧变', '水厂出水', '污水提升泵井', '污水提升泵站', '污水泵站', '泵井', '泵房', '泵站', '灯控箱', '燃气调压箱', '环网单元', '环网柜', '环网箱', '电缆交接箱', '电话亭', '监视器', '箱变', '箱式变', '箱式变电站', '给水泵站', '美变', '调压井', '调压器', '调压柜', '调压站', '调压箱', '路灯控制箱', '通信交接箱', '配电室', '配电房', '配电所', '配电站', '配电箱', '配电间', '雨水泵站')" scalemaxdenom="2000" symbol="5" label="泵、站、箱 pump, station or box" key="{00000000-0000-0000-0000-000000000007}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('reservoir', 'waterworks', '再生水厂', '净化池', '凝水井', '凝水器', '凝水缸', '化粪', '化粪井', '化粪池', '化粪池井', '压力调节塔', '抽水缸', '排水器', '水井缸', '水塔', '水池', '水源井', '水质净化厂', '污水厂', '污水处理厂', '污水处理场', '沉淀池', '清水池', '热源', '蓄水池', '调节水池', '隔油', '隔油井', '隔油池', '集水缸', '高位水池')" scalemaxdenom="2000" symbol="6" label="池、塔 tank" key="{00000000-0000-0000-0000-000000000008}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('lamp', 'pole', 'π杆', '上杆', '上杆点', '上电杆', '中华灯', '交通信号杆', '信号上杆', '信号杆', '信号灯', '信号灯杆', '塔杆', '庭院灯', '引上杆', '水泥杆', '灯杆', '灯柱', '电力杆', '电杆', '电线杆', '砼杆', '红绿灯杆', '线杆', '路灯', '路灯上杆', '路灯杆', '通讯杆', '钢管杆', '铁塔', '高杆灯')" scalemaxdenom="2000" symbol="7" label="杆、灯 pole or lamp" key="{00000000-0000-0000-0000-000000000009}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('catchpit', 'chamber', 'chambercover', 'inspectionchamber', 'manhole', 'overflow', 'weir', 'w井', 'y井', '一井多盖', '中号人孔', '人井', '人孔', '偏心井', '冲水井', '冲洗', '冲洗井', '出气井', '单盖手孔', '双盖手孔', '圆井', '地下井室', '大号人孔', '小号人孔', '小室', '小手孔', '工井', '截污井', '截流井', '手井', '手孔', '接头井', '检修井', '检修口', '检查井', '检查口', '检查室', '检测井', '检漏井', '水封井', '污井', '污检井', '污水井', '污水检修井', '污水检查井', '污水窨井', '沉沙井', '沉泥井', '沉泥槽', '沉淀井', '沉砂井', '沉砂池', '测流井', '渗井', '渗水井', '渗透井', '溢流', '溢流井', '溢流堰', '溢流堰井', '热力井', '热力小室', '热力检查室', '燃气检查井', '电信井', '电力井', '电力人孔', '电力工作井', '电力手孔', '电力检修井', '电缆井', '电缆工井', '直通型人孔', '窖井', '窨井', '窨井盖', '竖管跌水井', '起始井', '跌井', '跌水井', '跌水检查井', '跌落井', '透气井', '通信井', '通信手孔', '通信检查井', '通气井', '通讯井', '通风井', '阴井', '雨井', '雨检井', '雨水井', '雨水检修井', '雨水检修井口', '雨水检查井', '雨水窨井')" scalemaxdenom="2000" symbol="8" label="检查井、人孔 manhole or chamber" key="{00000000-0000-0000-0000-00000000000a}"/>
   <rule filter="lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')) IN ('cap', 'plug', '停止塞', '堵', '堵头', '封堵', '封头', '甩口', '甩头', '盖堵', '盖板堵', '盲堵', '盲板', '管堵', '管帽', '雨水预留', '预埋口', '预留', '预留井口', '预留口', '预留接口', '预留点', '预留管')" scalemaxdenom="2000" symbol="9" label="预留、堵头 stub or cap" key="{00000000-0000-0000-0000-00000000000b}"/>
   <rule filter="ELSE" scalemaxdenom="2000" label="其他点（编码表外） other points (not in the code lists)" key="{00000000-0000-0000-0000-00000000000c}">
    <rule filter="regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦]')" scalemaxdenom="2000" symbol="10" label="雨水口 gully" key="{00000000-0000-0000-0000-00000000000d}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[栓]')" scalemaxdenom="2000" symbol="11" label="消火栓 hydrant" key="{00000000-0000-0000-0000-00000000000e}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[阀闸]')" scalemaxdenom="2000" symbol="12" label="阀门 valve" key="{00000000-0000-0000-0000-00000000000f}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[表]')" scalemaxdenom="2000" symbol="13" label="水表、入户 meter" key="{00000000-0000-0000-0000-000000000010}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[泵站箱柜]')" scalemaxdenom="2000" symbol="14" label="泵、站、箱 pump, station or box" key="{00000000-0000-0000-0000-000000000011}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[池]')" scalemaxdenom="2000" symbol="15" label="池、塔 tank" key="{00000000-0000-0000-0000-000000000012}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[杆灯]')" scalemaxdenom="2000" symbol="16" label="杆、灯 pole or lamp" key="{00000000-0000-0000-0000-000000000013}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池杆灯]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[井孔]')" scalemaxdenom="2000" symbol="17" label="检查井、人孔 manhole or chamber" key="{00000000-0000-0000-0000-000000000014}"/>
    <rule filter="NOT regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[箅篦栓阀闸表泵站箱柜池杆灯井孔]') AND regexp_match(lower(regexp_replace(coalesce(&quot;appurtenance&quot;, &quot;feature&quot;, ''), '\\s|[(（].*$', '')), '[堵]')" scalemaxdenom="2000" symbol="18" label="预留、堵头 stub or cap" key="{00000000-0000-0000-0000-000000000015}"/>
    <rule filter="ELSE" scalemaxdenom="2000" symbol="19" label="特征点 feature point" key="{00000000-0000-0000-0000-000000000016}"/>
   </rule>
  </rules>
  <symbols>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000017}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="1.9"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000018}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="10">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000019}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="1.9"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="11">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="star"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="12">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001b}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="13">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001c}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="star_diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="14">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001d}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="pentagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="15">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001e}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="octagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="16">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000001f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="17">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000020}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="18">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000021}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="half_square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="19">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000022}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="1.3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000023}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="star"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000024}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000025}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="star_diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="5">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000026}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="pentagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="6">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000027}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="octagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="7">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000028}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255,rgb:1,0,0,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="8">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-000000000029}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="9">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{00000000-0000-0000-0000-00000000002a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="half_square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.25"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE &quot;category&quot; WHEN 'JY' THEN '#00FFFF' WHEN 'SS' THEN '#00FFFF' WHEN 'ZS' THEN '#00FFFF' WHEN 'JP' THEN '#00FFFF' WHEN 'JZ' THEN '#00FFFF' WHEN 'XS' THEN '#00FFFF' WHEN 'LS' THEN '#00FFFF' WHEN 'JH' THEN '#00FFFF' WHEN 'YS' THEN '#4C3926' WHEN 'WS' THEN '#4C3926' WHEN 'HS' THEN '#4C3926' WHEN 'MQ' THEN '#FF00FF' WHEN 'YH' THEN '#FF00FF' WHEN 'TR' THEN '#FF00FF' WHEN 'RS' THEN '#FF8000' WHEN 'ZQ' THEN '#FF8000' WHEN 'GD' THEN '#FF0000' WHEN 'LD' THEN '#FF0000' WHEN 'XH' THEN '#FF0000' WHEN 'DC' THEN '#FF0000' WHEN 'GG' THEN '#FF0000' WHEN 'DH' THEN '#00FF00' WHEN 'DS' THEN '#00FF00' WHEN 'XX' THEN '#00FF00' WHEN 'GB' THEN '#00FF00' WHEN 'QQ' THEN '#000000' WHEN 'YQ' THEN '#000000' WHEN 'GQ' THEN '#000000' WHEN 'YX' THEN '#000000' WHEN 'BQ' THEN '#000000' WHEN 'LQ' THEN '#000000' WHEN 'DQ' THEN '#000000' WHEN 'EY' THEN '#000000' WHEN 'AQ' THEN '#000000' WHEN 'JB' THEN '#000000' WHEN 'ZH' THEN '#000000' WHEN 'BM' THEN '#6600CC' WHEN 'JS' THEN '#00FFFF' WHEN 'PS' THEN '#4C3926' WHEN 'RQ' THEN '#FF00FF' WHEN 'RL' THEN '#FF8000' WHEN 'DL' THEN '#FF0000' WHEN 'TX' THEN '#00FF00' WHEN 'GY' THEN '#000000' WHEN 'QT' THEN '#7f7f7f' ELSE '#7f7f7f' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
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
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;point_no&quot;" fontWeight="50" forcedItalic="0" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textOrientation="horizontal" legendString="Aa" textColor="51,55,61,255,rgb:0.20000000000000001,0.21568627450980393,0.23921568627450981,1" fontSize="6.5" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" multilineHeightUnit="Percentage" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontKerning="1" fontFamily="Noto Sans CJK SC" allowHtml="0" isExpression="1" tabStopDistance="6" forcedBold="0" namedStyle="" multilineHeight="1">
    <families/>
    <text-buffer bufferJoinStyle="128" bufferSize="0.69999999999999996" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,210,rgb:1,1,1,0.82352941176470584" bufferOpacity="1" bufferSizeUnits="MM"/>
    <text-mask maskSize2="1.5" maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
    <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
     <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="fillSymbol">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="offset" value="0,0"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
        <Option type="QString" name="outline_style" value="no"/>
        <Option type="QString" name="outline_width" value="0"/>
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
    </background>
    <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
    <dd_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
   <placement repeatDistance="0" fitInPolygonOnly="0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" placementFlags="10" lineAnchorClipping="0" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" dist="0" overrunDistanceUnit="MM" xOffset="0" allowDegraded="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" distUnits="MM" rotationAngle="0" placement="6" maximumDistance="0" geometryGenerator="" preserveRotation="1" maxCurvedCharAngleIn="25" centroidWhole="0" overrunDistance="0" distMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" prioritization="PreferCloser" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" geometryGeneratorType="PointGeometry" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" overlapHandling="PreventOverlap" yOffset="0" offsetUnits="MM" priority="5" maximumDistanceUnit="MM" lineAnchorPercent="0.5"/>
   <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" zIndex="0" scaleMin="1" scaleVisibility="1" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="800" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
   <dd_properties>
    <Option type="Map">
     <Option type="QString" name="name" value=""/>
     <Option name="properties"/>
     <Option type="QString" name="type" value="collection"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
     <Option type="int" name="blendMode" value="0"/>
     <Option type="Map" name="ddProperties">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
     <Option type="bool" name="drawToAllParts" value="false"/>
     <Option type="QString" name="enabled" value="0"/>
     <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
     <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{00000000-0000-0000-0000-00000000002b}&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
     <Option type="double" name="minLength" value="0"/>
     <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="minLengthUnit" value="MM"/>
     <Option type="double" name="offsetFromAnchor" value="0"/>
     <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
     <Option type="double" name="offsetFromLabel" value="0"/>
     <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <mapTip enabled="1"></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
