<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>undergrid</name>
    <message>
      <location filename="../plugins/asking.py" />
      <location filename="../plugins/intake/mapping_dialog.py" />
      <location filename="../plugins/widgets.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../plugins/asking.py" />
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <location filename="../plugins/background.py" />
      <location filename="../plugins/session.py" />
      <source>QGIS does not know this algorithm of Undergrid.</source>
      <translation>QGIS 找不到 Undergrid 的这个算法。</translation>
    </message>
    <message>
      <location filename="../plugins/background.py" />
      <source>Switch the plugin off and on again in the plugin manager.</source>
      <translation>请在插件管理器中停用并重新启用本插件。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Add to the map</source>
      <translation>添加到地图</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Being described…</source>
      <translation>正在著录…</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Bring every record to what its data are now</source>
      <translation>按数据现状更新全部目录条目</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/catalog/records.py" />
      <source>Changed</source>
      <translation>更新日期</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Check the catalogue…</source>
      <translation>检查资源目录…</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Describe again</source>
      <translation>重新著录</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Freshness</source>
      <translation>时效</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>It lies in the database of connection {name}; add it from QGIS's browser.</source>
      <translation>该数据位于连接 {name} 的数据库中，请从 QGIS 浏览器添加。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <location filename="../plugins/facilities/facility_card.py" />
      <location filename="../plugins/facilities/stock_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/home/waiting_card.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <location filename="../plugins/store/people_card.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Looking…</source>
      <translation>正在查看…</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>No data set is described yet.</source>
      <translation>尚未著录任何数据集。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/home/find_card.py" />
      <source>Nothing is called like this.</source>
      <translation>没有这个名称的内容。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/catalog/records.py" />
      <source>Owner</source>
      <translation>提供方</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Press 'Describe again'.</source>
      <translation>请点击“重新著录”。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/facilities/stock_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <location filename="../plugins/home/waiting_card.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Refresh</source>
      <translation>刷新</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/home/find_card.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/facilities/facility_card.py" />
      <location filename="../plugins/facilities/stock_card.py" />
      <location filename="../plugins/flood/play_card.py" />
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/home/waiting_card.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Waits for the store.</source>
      <translation>等待数据库。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>every owner</source>
      <translation>全部提供方</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>every theme</source>
      <translation>全部主题</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>however fresh</source>
      <translation>不限时效</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>title, keyword, code…</source>
      <translation>名称、关键字、代码…</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>{shown} of {all} data sets</source>
      <translation>共 {all} 个数据集，显示 {shown} 个</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>About</source>
      <translation>摘要</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>Cycle</source>
      <translation>更新周期</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>Other databases</source>
      <translation>其他数据库</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>Rows</source>
      <translation>记录数</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>Services</source>
      <translation>服务</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>Sharing</source>
      <translation>共享类型</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>areas</source>
      <translation>面</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>as fresh as promised</source>
      <translation>按周期更新</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>lines</source>
      <translation>线</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>no freshness promised or known</source>
      <translation>未规定周期或更新时间不明</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>not open to the public</source>
      <translation>不向社会开放</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>not written yet</source>
      <translation>尚未填写</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>older than promised</source>
      <translation>超过更新周期</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>open to the public</source>
      <translation>向社会开放</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>points</source>
      <translation>点</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/records.py" />
      <source>without places</source>
      <translation>无几何</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Being written…</source>
      <translation>正在生成…</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <location filename="../plugins/intake/findings_file.py" />
      <source>Column</source>
      <translation>信息项</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Hand over</source>
      <translation>对外提供</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Hand over: {name}</source>
      <translation>对外提供：{name}</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Say what it is for, and where the package goes.</source>
      <translation>请填写用途和数据包保存位置。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>See first what leaves, what becomes coarser, and why.</source>
      <translation>请先预览：哪些提供、哪些概化、原因何在。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Show what leaves</source>
      <translation>预览提供内容</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>What is done, and why</source>
      <translation>处理方式及原因</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Write the package</source>
      <translation>生成数据包</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>Written: {rows} rows.</source>
      <translation>已生成，共 {rows} 条。</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>key of its request</source>
      <translation>共享申请主键</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>partner</source>
      <translation>接收单位</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>what for</source>
      <translation>用途</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>where the package goes (.zip)</source>
      <translation>数据包保存位置（.zip）</translation>
    </message>
    <message>
      <location filename="../plugins/catalog/release_card.py" />
      <source>{rows} rows leave, {held} are held back.</source>
      <translation>提供 {rows} 条，抑制 {held} 条。</translation>
    </message>
    <message>
      <location filename="../plugins/dialogs/name_box.py" />
      <location filename="../plugins/session.py" />
      <location filename="../plugins/store/edit_guard.py" />
      <source>Question to the store</source>
      <translation>查询数据库</translation>
    </message>
    <message>
      <location filename="../plugins/dialogs/name_box.py" />
      <source>the store does not answer: type the name</source>
      <translation>数据库无应答，请直接输入名称</translation>
    </message>
    <message>
      <location filename="../plugins/dialogs/name_box.py" />
      <source>the store has none yet</source>
      <translation>库中暂无可选项</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>Click on the map</source>
      <translation>在图上单击</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>Found.</source>
      <translation>已找到。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>History</source>
      <translation>变更记录</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>No facility is called like this.</source>
      <translation>没有这样的部件。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>One facility</source>
      <translation>单个部件</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>Open its form</source>
      <translation>打开表单</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>There is no facility here.</source>
      <translation>此处没有部件。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>This facility is gone from the store.</source>
      <translation>该部件已不在数据库中。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>Write a number, or click on the map.</source>
      <translation>请输入标识码，或在图上单击。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <location filename="../plugins/flood/run_deeds.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Zoom to it</source>
      <translation>缩放至此处</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>identifier or name</source>
      <translation>标识码或名称</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>without identifier</source>
      <translation>无标识码</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/facility_card.py" />
      <source>{count} facilities begin like this; choose one.</source>
      <translation>有 {count} 个部件以此开头，请选择。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/photos.py" />
      <source>Folder of photos…</source>
      <translation>照片文件夹…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/photos.py" />
      <source>Looking for photos</source>
      <translation>查找照片</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/photos.py" />
      <source>None of them is in the folder as it was attached.</source>
      <translation>文件夹中没有内容与登记一致的照片。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/photos.py" />
      <source>Photos: {names}</source>
      <translation>照片：{names}</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/room.py" />
      <source>{count} facilities</source>
      <translation>{count} 个部件</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Census report…</source>
      <translation>普查报告…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Check the facilities…</source>
      <translation>检查部件…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Count</source>
      <translation>数量</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Coverage…</source>
      <translation>普查覆盖率…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Damaged, lost or abandoned</source>
      <translation>破损、丢失或废弃</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Give identifiers…</source>
      <translation>部件编码…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Import the delivery of a census below.</source>
      <translation>请在下方导入普查成果。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Inspection rounds…</source>
      <translation>巡查路线…</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Not intact</source>
      <translation>非完好</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>Show on the map</source>
      <translation>在图上显示</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Taken away, kept as history</source>
      <translation>已移除（保留历史）</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>There are no facilities yet.</source>
      <translation>还没有部件。</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>What stands in the streets</source>
      <translation>部件现状</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>With a photo</source>
      <translation>有照片</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>Without identifier</source>
      <translation>无标识码</translation>
    </message>
    <message>
      <location filename="../plugins/facilities/stock_card.py" />
      <source>{count} facilities of {classes} classes</source>
      <translation>{count} 个部件，{classes} 个类别</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <location filename="../plugins/flood/run_card.py" />
      <source>Streets and warnings</source>
      <translation>道路与预警</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>Warned areas</source>
      <translation>预警区域</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>not counted: the project has no layer of streets</source>
      <translation>未统计：工程中没有道路图层</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>not judged: the project has no management cells</source>
      <translation>未研判：工程中没有管理单元图层</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>{count} blue</source>
      <translation>蓝色 {count} 个</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>{count} orange</source>
      <translation>橙色 {count} 个</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>{count} red</source>
      <translation>红色 {count} 个</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>{count} yellow</source>
      <translation>黄色 {count} 个</translation>
    </message>
    <message>
      <location filename="../plugins/flood/aftermath.py" />
      <source>{wet} m under water, {closed} m closed to cars</source>
      <translation>积水 {wet} m，其中小客车不能通行 {closed} m</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>A pipe's line with its water through time</source>
      <translation>管段所在干线及其水面随时间的变化</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Ask the water</source>
      <translation>查询积水</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Asking the run…</source>
      <translation>正在查询模拟结果…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Choose a question, then click on the map.</source>
      <translation>先选择问题，再单击地图。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Click anywhere.</source>
      <translation>在任意位置点击。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Click on a pipe of the run.</source>
      <translation>点击该次模拟的管段。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Deeper than {limit} m for</source>
      <translation>深于 {limit} 米的时长</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Depth at {x}, {y}</source>
      <translation>{x}, {y} 处的水深</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Depth curve</source>
      <translation>水深过程线</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>It stays dry here.</source>
      <translation>此处无积水。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Manholes that flood</source>
      <translation>冒溢检查井</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Pipe profile</source>
      <translation>管道纵断面</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>The depth at a place through the storm</source>
      <translation>某处在整场降雨中的水深变化</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>The terrain of the run does not reach to this place.</source>
      <translation>该次模拟的地形不包含此处。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Up to {depth} m deep, at minute {minute}</source>
      <translation>最大水深 {depth} 米，第 {minute} 分钟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>Waits for a run on the map.</source>
      <translation>请先在地图上打开一次模拟。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>{line}: water through time, {run}</source>
      <translation>{line}：水面随时间变化，{run}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/ask_card.py" />
      <source>{minutes} min</source>
      <translation>{minutes} 分钟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/clock.py" />
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <location filename="../plugins/flood/clock.py" />
      <source>Play</source>
      <translation>播放</translation>
    </message>
    <message>
      <location filename="../plugins/flood/clock.py" />
      <source>Time in the storm</source>
      <translation>降雨时刻</translation>
    </message>
    <message>
      <location filename="../plugins/flood/clock.py" />
      <source>{minutes}:{seconds} min</source>
      <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>Depth (m)</source>
      <translation>水深（m）</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>Minutes since the rain began</source>
      <translation>降雨开始后的分钟数</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>minute {minute}</source>
      <translation>第 {minute} 分钟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>waterlogged above 0.15 m</source>
      <translation>超过 0.15 米为积水</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>{depth} m between two pictures</source>
      <translation>两个时刻之间曾达 {depth} m</translation>
    </message>
    <message>
      <location filename="../plugins/flood/curve.py" />
      <source>{run}: {depth} m at minute {minute}</source>
      <translation>{run}：第 {minute} 分钟 {depth} 米</translation>
    </message>
    <message>
      <location filename="../plugins/flood/hydraulic.py" />
      <source>flow {flow} m³/s</source>
      <translation>流量 {flow} m³/s</translation>
    </message>
    <message>
      <location filename="../plugins/flood/hydraulic.py" />
      <source>highest water level of the run</source>
      <translation>该次模拟的最高水面线</translation>
    </message>
    <message>
      <location filename="../plugins/flood/hydraulic.py" />
      <source>pipe {name}, {height} m high</source>
      <translation>管段 {name}，高 {height} 米</translation>
    </message>
    <message>
      <location filename="../plugins/flood/hydraulic.py" />
      <source>water at {level} m</source>
      <translation>水位 {level} 米</translation>
    </message>
    <message>
      <location filename="../plugins/flood/hydraulic.py" />
      <source>water level at {time}</source>
      <translation>{time}的水面线</translation>
    </message>
    <message>
      <location filename="../plugins/flood/live.py" />
      <source>Water now</source>
      <translation>当前积水</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Choose a run to play.</source>
      <translation>请选择要播放的模拟。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Compare with</source>
      <translation>对比</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Deeper</source>
      <translation>变深</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Difference</source>
      <translation>差值</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Greatest rise</source>
      <translation>最大增深</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <location filename="../plugins/flood/run_card.py" />
      <source>Looking for the greatest depth</source>
      <translation>正在查找最大水深</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>No run has been kept yet.</source>
      <translation>尚未保存任何模拟。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Play and compare</source>
      <translation>播放与对比</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Run</source>
      <comment>flood</comment>
      <translation>模拟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Shallower</source>
      <translation>变浅</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Side by side</source>
      <translation>并排显示</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>Subtracting…</source>
      <translation>正在求差…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>The first one begins with the form below.</source>
      <translation>在下面填好后运行第一次模拟。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>choose a run…</source>
      <translation>请选择一次模拟…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>{area} m²</source>
      <translation>{area} 平方米</translation>
    </message>
    <message>
      <location filename="../plugins/flood/play_card.py" />
      <source>{second} minus {first}</source>
      <translation>{second} 减 {first}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/room.py" />
      <source>Measured rain</source>
      <translation>实测降雨</translation>
    </message>
    <message>
      <location filename="../plugins/flood/room.py" />
      <source>{count} rain gauges</source>
      <translation>{count} 个雨量站</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Build a pipe model…</source>
      <translation>构建管网模型…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Cancelled; nothing was kept.</source>
      <translation>已取消，未保存任何结果。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Deeper than {limit} m</source>
      <translation>水深超过 {limit} m</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Done and kept: {name}</source>
      <translation>已完成并保存：{name}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/store/engine_card.py" />
      <source>Folder</source>
      <translation>目录</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Greatest depth</source>
      <translation>最大积水深度（m）</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Map page…</source>
      <translation>制图…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/home/find_card.py" />
      <source>On the map</source>
      <translation>地图显示</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Ready to run.</source>
      <translation>可以运行。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Report…</source>
      <translation>报告…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Run</source>
      <translation>运行</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Run a flood</source>
      <translation>运行内涝模拟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Streets and houses…</source>
      <translation>受淹道路与房屋…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>Who to warn…</source>
      <translation>预警对象…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>closes to {share} % of all water</source>
      <translation>误差为总水量的 {share} %</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>no water stood anywhere</source>
      <translation>没有积水</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>the water at {time}</source>
      <translation>{time}的积水</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_card.py" />
      <source>{place}, at {time}</source>
      <translation>{place}，{time}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Delete the run “{name}”?</source>
      <translation>删除模拟“{name}”？</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Delete…</source>
      <translation>删除…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>It leaves the register with its results in the store. Its files stay: they can be kept again with “Keep a run in the store”.</source>
      <translation>该模拟及其入库结果将从数据库中删除；结果文件保留，之后可用“模拟结果入库”重新保存。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Open its folder</source>
      <translation>打开所在文件夹</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <source>Rename the run</source>
      <translation>重命名模拟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_deeds.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <location filename="../plugins/flood/storm_form.py" />
      <source> min</source>
      <translation> 分钟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source> s</source>
      <translation> 秒</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>A picture every</source>
      <translation>输出间隔</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>After the rain</source>
      <translation>雨后继续</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>Blocked inlets</source>
      <translation>堵塞的雨水口</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>Choose a rain.</source>
      <translation>请选择降雨。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>Name of the run</source>
      <translation>模拟名称</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>Pipe model, or a variant of it with measures</source>
      <translation>管网模型（或含工程措施的方案）</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>Rain</source>
      <translation>降雨</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>The project has no terrain: add its raster as a layer.</source>
      <translation>工程中没有地形：请添加地形栅格图层。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>The store has no pipe model yet: build or import one first.</source>
      <translation>库中还没有管网模型：请先构建或导入。</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>The table of rain is being read…</source>
      <translation>正在读取雨量表…</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>beside the project</source>
      <translation>工程所在文件夹</translation>
    </message>
    <message>
      <location filename="../plugins/flood/run_form.py" />
      <source>{share} % blocked</source>
      <translation>堵塞 {share} %</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source> years</source>
      <translation> 年</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>Rain in the store</source>
      <translation>库中降雨</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>Table from a file</source>
      <translation>文件中的表</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>lasting</source>
      <translation>历时</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>once in</source>
      <translation>重现期</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>{formula}: {years} years, {minutes} min</source>
      <translation>{formula}：{years} 年一遇，{minutes} 分钟</translation>
    </message>
    <message>
      <location filename="../plugins/flood/storm_form.py" />
      <source>{name}: {depth} mm in {minutes} min</source>
      <translation>{name}：{minutes} 分钟 {depth} 毫米</translation>
    </message>
    <message>
      <location filename="../plugins/flood/today.py" />
      <source>Latest flood: {name}</source>
      <translation>最近一次内涝模拟：{name}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/today.py" />
      <source>No flood has been run yet: let it rain</source>
      <translation>还没有运行过内涝模拟：先运行一次</translation>
    </message>
    <message>
      <location filename="../plugins/flood/warming.py" />
      <source>Preparing the first flood, once on this machine</source>
      <translation>正在为首次内涝模拟做准备（本机仅此一次）</translation>
    </message>
    <message>
      <location filename="../plugins/flood/water.py" />
      <source>Flood: {name}</source>
      <translation>内涝：{name}</translation>
    </message>
    <message>
      <location filename="../plugins/flood/water.py" />
      <source>{name}, no. {number}</source>
      <translation>{name}（第 {number} 次）</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Area (m²)</source>
      <translation>面积（m²）</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Check the cells…</source>
      <translation>检查网格…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Choose on the map</source>
      <translation>在图上选择</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Chosen</source>
      <translation>已选</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Code</source>
      <translation>编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Communities without cells</source>
      <translation>无网格的社区</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Community</source>
      <translation>社区</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Duty grids…</source>
      <translation>责任网格…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Ended, kept as history</source>
      <translation>已终止（保留历史）</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Grid a district…</source>
      <translation>整区划分…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Import the borders of communities below, then make cells.</source>
      <translation>请先在下方导入社区界线，再划分网格。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>In use since</source>
      <translation>启用日期</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Make cells…</source>
      <translation>划分网格…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Mean area</source>
      <translation>平均面积</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Mend the cells…</source>
      <translation>修复网格…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>No cell is called like this.</source>
      <translation>没有这样的网格。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Retired codes</source>
      <translation>停用编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>There are no cells yet.</source>
      <translation>还没有网格。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>There is no cell here.</source>
      <translation>此处没有网格。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>Without code</source>
      <translation>无编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>code of a cell or community, responsible body</source>
      <translation>网格或社区编码、责任主体</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>in place of {codes}</source>
      <translation>取代 {codes}</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>made anew on {codes}</source>
      <translation>由 {codes} 重新划分</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>merged from {codes}</source>
      <translation>由 {codes} 合并</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>split from {codes}</source>
      <translation>由 {codes} 拆分</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <location filename="../plugins/grid/edit_card.py" />
      <source>without code</source>
      <translation>无编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>{count} cells</source>
      <translation>{count} 个网格</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>{count} cells, {area} m²</source>
      <translation>{count} 个网格，{area} m²</translation>
    </message>
    <message>
      <location filename="../plugins/grid/cells_card.py" />
      <source>{count} cells; the first {shown} are listed.</source>
      <translation>{count} 个网格，列出前 {shown} 个。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>All numbers are in order already.</source>
      <translation>编码次序无需调整。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <source>As it is</source>
      <translation>现状</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <source>As it would be</source>
      <translation>修正后</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Being changed…</source>
      <translation>正在变更…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Change cells</source>
      <translation>变更网格</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Choose one cell to split it, several to merge them.</source>
      <translation>选一个网格可拆分，选多个可合并。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Click around the free ground, over its neighbours; the right button ends.</source>
      <translation>沿空白地外围单击（可压过相邻网格），右键结束。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/intake/import_form.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <location filename="../plugins/intake/withdraw_form.py" />
      <location filename="../plugins/store/forms.py" />
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Code new cells</source>
      <translation>为新网格编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Draw a cell</source>
      <translation>绘制网格</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Draw the cut from border to border or beyond; the right button ends.</source>
      <translation>从边界到边界（或画出界外）绘制切割线，右键结束。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Drawn: {code}, {area} m²</source>
      <translation>已绘制：{code}，{area} m²</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Give these numbers</source>
      <translation>采用这些编码</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>In use again: {codes}</source>
      <translation>恢复在用：{codes}</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Merge the chosen</source>
      <translation>合并所选</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Merged into {codes}</source>
      <translation>已合并为 {codes}</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Numbers stay when cells change; number anew only where nobody uses the old ones.</source>
      <translation>网格变更时编码不变；仅在原编码尚无人使用时整体重编。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Renumber…</source>
      <translation>重新编码…</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Split by a line</source>
      <translation>按线拆分</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Split into {codes}</source>
      <translation>已拆分为 {codes}</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>Undo the change</source>
      <translation>撤销该变更</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>community of a drawn cell (empty: where it is drawn)</source>
      <translation>新绘网格的社区（空：按绘制位置）</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>{count} cells are chosen.</source>
      <translation>已选 {count} 个网格。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>{count} cells were given a code.</source>
      <translation>已为 {count} 个网格编码。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/edit_card.py" />
      <source>{count} cells would get another number; {retired} numbers would never be used again.</source>
      <translation>{count} 个网格将改变编码；{retired} 个编码将停用，不再使用。</translation>
    </message>
    <message>
      <location filename="../plugins/grid/room.py" />
      <source>{count} districts, streets and communities</source>
      <translation>{count} 个区、街道和社区</translation>
    </message>
    <message>
      <location filename="../plugins/home/find_card.py" />
      <source>First stands what is done as: {role}</source>
      <translation>{role}的常用工作排在前面。</translation>
    </message>
    <message>
      <location filename="../plugins/home/find_card.py" />
      <source>Pages open here; algorithms open in a dialog of their own.</source>
      <translation>页面在此打开；算法在各自的对话框中打开。</translation>
    </message>
    <message>
      <location filename="../plugins/home/find_card.py" />
      <source>What would you like to do?</source>
      <translation>您想做什么？</translation>
    </message>
    <message>
      <location filename="../plugins/home/find_card.py" />
      <source>a job, a page, the number of a chamber, a street…</source>
      <translation>功能、页面、井号、道路名……</translation>
    </message>
    <message>
      <location filename="../plugins/home/find_card.py" />
      <source>{name}  ({kind})</source>
      <translation>{name}（{kind}）</translation>
    </message>
    <message>
      <location filename="../plugins/home/jobs.py" />
      <source>Models: several steps in one</source>
      <translation>模型：多步合一</translation>
    </message>
    <message>
      <location filename="../plugins/home/jobs.py" />
      <source>The page: {room}</source>
      <translation>页面：{room}</translation>
    </message>
    <message>
      <location filename="../plugins/home/locator.py" />
      <source>Undergrid: by number or name</source>
      <translation>Undergrid：按编号或名称查找</translation>
    </message>
    <message>
      <location filename="../plugins/home/waiting_card.py" />
      <source>Nothing waits for a decision.</source>
      <translation>没有待处理的事项。</translation>
    </message>
    <message>
      <location filename="../plugins/home/waiting_card.py" />
      <source>These wait for a decision.</source>
      <translation>以下事项待处理。</translation>
    </message>
    <message>
      <location filename="../plugins/home/waiting_card.py" />
      <source>Waiting for you</source>
      <translation>待办</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Accept</source>
      <translation>验收入库</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Accept clean rows only</source>
      <translation>仅入库合格记录</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Being accepted…</source>
      <translation>正在入库…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Being imported…</source>
      <translation>正在导入…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Being withdrawn…</source>
      <translation>正在撤回…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Content</source>
      <translation>内容</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Deliveries</source>
      <translation>成果批次</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Import a delivery…</source>
      <translation>导入成果…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Let in what has no error; the other rows stay outside</source>
      <translation>无错误的记录入库，其余留在库外</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Let it into the store; it is judged again by the tolerances of today</source>
      <translation>入库；按当前限差重新检查</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>No delivery waits for a decision.</source>
      <translation>没有待处理的批次。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>No row of this delivery has a place on the map.</source>
      <translation>该批次没有可在图上定位的记录。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Nothing was delivered yet.</source>
      <translation>尚无成果提交。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Received</source>
      <translation>接收时间</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Reference</source>
      <translation>坐标系与高程基准</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Rename the delivery</source>
      <translation>重命名批次</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Save its findings…</source>
      <translation>导出检查结果…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Team</source>
      <translation>探测单位</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Throw away…</source>
      <translation>丢弃…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Waiting for a decision: {count}</source>
      <translation>待处理：{count}</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Withdraw…</source>
      <translation>撤回…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>a system of its own</source>
      <translation>自定义坐标系</translation>
    </message>
    <message>
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>in the store, its clean rows only</source>
      <translation>已入库（仅合格记录）</translation>
    </message>
    <message>
      <location filename="../plugins/intake/differences.py" />
      <source>What the correction changed</source>
      <translation>修正成果的变化</translation>
    </message>
    <message>
      <location filename="../plugins/intake/file_list.py" />
      <source>Drop tables, workbooks, databases or drawings here.</source>
      <translation>将表格、工作簿、数据库或图纸拖到此处。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/file_list.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>Files of one delivery</source>
      <translation>一次提交的文件</translation>
    </message>
    <message>
      <location filename="../plugins/intake/finding_details.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/intake/findings_file.py" />
      <location filename="../plugins/store/engine_card.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <location filename="../plugins/intake/finding_details.py" />
      <source>Map</source>
      <comment>finding</comment>
      <translation>地图</translation>
    </message>
    <message>
      <location filename="../plugins/intake/finding_details.py" />
      <source>Rule</source>
      <translation>规则</translation>
    </message>
    <message>
      <location filename="../plugins/intake/finding_details.py" />
      <source>This finding has no place on the map.</source>
      <translation>此问题没有地图位置。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/finding_details.py" />
      <location filename="../plugins/intake/findings_file.py" />
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/intake/findings_file.py" />
      <source>Advice</source>
      <translation>建议</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>All checks</source>
      <translation>全部检查项</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <source>Mend…</source>
      <translation>修正…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>Nothing was found.</source>
      <translation>未发现问题。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>Only findings of this check</source>
      <translation>只看该检查项</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>Save the findings…</source>
      <translation>导出检查结果…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/plot/export.py" />
      <source>The file {path} cannot be written.</source>
      <translation>无法写入文件 {path}。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>The worst {shown} of {total} findings; the report has them all.</source>
      <translation>显示最严重的 {shown} 条（共 {total} 条）；报告中有全部问题。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <location filename="../plugins/plot/dock.py" />
      <source>Written: {path}</source>
      <translation>已写出：{path}</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>findings</source>
      <translation>检查结果</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_card.py" />
      <source>{count} findings. A click or the arrow keys show the place.</source>
      <translation>{count} 条问题，单击或按方向键可定位。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Row</source>
      <translation>记录</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>Severity</source>
      <translation>严重程度</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>Sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <location filename="../plugins/intake/findings_model.py" />
      <source>What is wrong</source>
      <translation>问题</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <source>What it is about</source>
      <translation>对象</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_file.py" />
      <location filename="../plugins/survey/valve_list.py" />
      <source>What to do</source>
      <translation>操作</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_model.py" />
      <source>Where</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../plugins/intake/findings_model.py" />
      <source>row {row}</source>
      <translation>第 {row} 行</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Automatic: {profile}</source>
      <translation>自动：{profile}</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Choose files…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Coordinate system of the files</source>
      <translation>文件的坐标系</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Folder for what goes back to the team</source>
      <translation>反馈文件存放文件夹</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Map the columns…</source>
      <translation>对应各列…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Say what each column of the files holds, and keep it as a profile</source>
      <translation>指定文件每一列的含义，并保存为导入方案</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>Survey tables</source>
      <translation>探测成果表</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>The workbook with the findings marked, the refused rows, a report.</source>
      <translation>标注问题的工作簿、退回记录和检查报告。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>as profile or files say</source>
      <translation>按方案或文件所述</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>by the headers</source>
      <translation>按表头</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>none, it is new</source>
      <translation>无，为新成果</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_form.py" />
      <source>refused rows</source>
      <translation>退回记录</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_more.py" />
      <source>A code such as PS, and the metres that the team says it surveyed.</source>
      <translation>填写类别代码（如 PS）及探测单位申报的长度（m）。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_more.py" />
      <source>Claimed length per utility</source>
      <translation>各类管线申报长度</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_more.py" />
      <source>Draft a profile from these files…</source>
      <translation>由这些文件起草方案…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/import_more.py" />
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Coordinates</source>
      <translation>坐标系</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>It holds</source>
      <translation>内容</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>Keep the mapping and use it</source>
      <translation>保存对应关系并使用</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <location filename="../plugins/intake/preview.py" />
      <source>Reading…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>Say what each column holds. The proposals come from the headers and from the values below them.</source>
      <translation>请指定每一列的含义。建议由表头及其下的数值推断。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>The nearest profile, {profile}, knows {share} % of the columns.</source>
      <translation>最接近的方案 {profile} 可识别 {share} % 的列。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>Utility where no column says it</source>
      <translation>无列注明时的管线类别</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <location filename="../plugins/intake/mapping_table.py" />
      <source>What the columns mean</source>
      <translation>各列的含义</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>X is east, Y is north</source>
      <translation>X 为东，Y 为北</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>X is north, Y is east</source>
      <translation>X 为北，Y 为东</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>nothing of this delivery</source>
      <translation>不属于本次成果</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_table.py" />
      <source>Column of the file</source>
      <translation>文件中的列</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_table.py" />
      <source>First values</source>
      <translation>前几个值</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_table.py" />
      <source>Means</source>
      <translation>含义</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_table.py" />
      <source>Unit of {column}</source>
      <translation>{column} 的单位</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mapping_table.py" />
      <source>left out</source>
      <translation>不导入</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>All findings of this check</source>
      <translation>该检查项的全部问题</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>Findings of this check: {before} before, {after} after.</source>
      <translation>该检查项问题数：修正前 {before}，修正后 {after}。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>Mend</source>
      <translation>修正</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>Nothing to mend here: it is mended already, or would have to be guessed.</source>
      <translation>无可修正内容：已修正，或只能凭猜测修改。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>On the map: dashed red as it is, green as it would be.</source>
      <translation>地图上：红色虚线为现状，绿色为修正后。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>Undo the last mend</source>
      <translation>撤销上次修正</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>What</source>
      <translation>内容</translation>
    </message>
    <message>
      <location filename="../plugins/intake/mend_form.py" />
      <source>{count} mends</source>
      <translation>共 {count} 项修正</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>No profile fits these headers; say what the columns mean.</source>
      <translation>没有方案符合这些表头；请指定各列的含义。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>a table of pipes</source>
      <translation>线表</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>a table of points</source>
      <translation>点表</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>not understood, is left out</source>
      <translation>无法识别，不导入</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>points and pipes in one table</source>
      <translation>点线合一表</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>points in the order of their lines</source>
      <translation>按管线顺序排列的点</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>{count} values cannot be read</source>
      <translation>{count} 个值无法读取</translation>
    </message>
    <message>
      <location filename="../plugins/intake/preview.py" />
      <source>{rows} rows: {layout}</source>
      <translation>{rows} 行：{layout}</translation>
    </message>
    <message>
      <location filename="../plugins/intake/sketch.py" />
      <source>Sketch of the first places, north is up</source>
      <translation>前若干位置示意图，上北</translation>
    </message>
    <message>
      <location filename="../plugins/intake/today.py" />
      <source>No delivery yet: import a first survey</source>
      <translation>还没有成果：先导入一批管线普查成果</translation>
    </message>
    <message>
      <location filename="../plugins/intake/today.py" />
      <source>{room}: deliveries that wait to be accepted: {count}</source>
      <translation>{room}：{count} 批成果待验收</translation>
    </message>
    <message>
      <location filename="../plugins/intake/today.py" />
      <source>{room}: deliveries with errors, to go back to their team: {count}</source>
      <translation>{room}：{count} 批成果有错误，应退回测量单位</translation>
    </message>
    <message>
      <location filename="../plugins/intake/withdraw_form.py" />
      <source>The delivery is forgotten with its findings. It can be imported again.</source>
      <translation>将删除该批次及其问题，之后可重新导入。</translation>
    </message>
    <message>
      <location filename="../plugins/intake/withdraw_form.py" />
      <source>Throw away</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <location filename="../plugins/intake/withdraw_form.py" />
      <source>Withdraw</source>
      <translation>撤回</translation>
    </message>
    <message>
      <location filename="../plugins/intake/withdraw_form.py" />
      <source>{content} leave the store. The audit trail keeps them.</source>
      <translation>{content}将移出数据库，审计记录中仍有留存。</translation>
    </message>
    <message>
      <location filename="../plugins/layers.py" />
      <source>Looking for layers</source>
      <translation>正在查找图层</translation>
    </message>
    <message>
      <location filename="../plugins/layers.py" />
      <source>The file of this result is gone; ask for it anew.</source>
      <translation>该结果的文件已不存在，请重新生成。</translation>
    </message>
    <message>
      <location filename="../plugins/layers.py" />
      <source>The store's layers are in the project already.</source>
      <translation>数据库图层已在工程中。</translation>
    </message>
    <message>
      <location filename="../plugins/layers.py" />
      <source>{count} layers were added.</source>
      <translation>已添加 {count} 个图层。</translation>
    </message>
    <message>
      <location filename="../plugins/map/sight.py" />
      <source>shown where it lies once X and Y are exchanged</source>
      <translation>按 X、Y 互换后的位置显示</translation>
    </message>
    <message>
      <location filename="../plugins/map/sight.py" />
      <source>{km} km away from the other data: the map stays where it is</source>
      <translation>距其他数据 {km} 千米，地图不移动</translation>
    </message>
    <message>
      <location filename="../plugins/plot/dock.py" />
      <source>Save as SVG, PDF or PNG…</source>
      <translation>另存为 SVG、PDF 或 PNG…</translation>
    </message>
    <message>
      <location filename="../plugins/plot/dock.py" />
      <source>Save the plot</source>
      <translation>保存图形</translation>
    </message>
    <message>
      <location filename="../plugins/plot/dock.py" />
      <source>Show all</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <location filename="../plugins/plot/drawing.py" />
      <source>Distance (m)  ·  heights ×{times}</source>
      <translation>距离（m）  ·  竖向放大 {times} 倍</translation>
    </message>
    <message>
      <location filename="../plugins/plot/drawing.py" />
      <source>Level (m)</source>
      <translation>高程（m）</translation>
    </message>
    <message>
      <location filename="../plugins/plot/figures.py" />
      <source>zoom in to read this</source>
      <translation>放大后可见</translation>
    </message>
    <message>
      <location filename="../plugins/plot/view.py" />
      <source>Ask for a profile or a cross-section on the survey page.</source>
      <translation>请在“管线普查”页查询纵断面或横断面。</translation>
    </message>
    <message>
      <location filename="../plugins/plugin.py" />
      <source>Add the store's layers</source>
      <translation>添加数据库图层</translation>
    </message>
    <message>
      <location filename="../plugins/plugin.py" />
      <source>Undergrid panel</source>
      <translation>Undergrid 面板</translation>
    </message>
    <message>
      <location filename="../plugins/session.py" />
      <source>Starting the private store</source>
      <translation>正在启动私有数据库</translation>
    </message>
    <message>
      <location filename="../plugins/standby.py" />
      <source>Making an engine ready</source>
      <translation>正在准备计算引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Closed without saving, your edits stay in the layer, unsaved.</source>
      <translation>不保存即关闭时，您的修改仍保留在图层中（未保存）。</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Decide later</source>
      <translation>稍后决定</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Keep mine</source>
      <translation>保留我的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Nothing of yours is lost: choose what to keep, then save. Your other edits stay as they are.</source>
      <translation>您的修改不会丢失：请选择保留哪一方，然后保存。其他修改保持不变。</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Others changed the same</source>
      <translation>他人修改了相同的记录</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Someone</source>
      <translation>某人</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Take theirs</source>
      <translation>采用他人的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Theirs</source>
      <translation>他人的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Was</source>
      <translation>原值</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>Yours</source>
      <translation>我的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>changed</source>
      <translation>已修改</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>deleted</source>
      <translation>已删除</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>mine</source>
      <translation>我的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>moved {metres} m</source>
      <translation>移动 {metres} 米</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>place</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>the whole row</source>
      <translation>整条记录</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>theirs</source>
      <translation>他人的</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>{who} changed {row} on {when}.</source>
      <translation>{who} 于 {when} 修改了 {row}。</translation>
    </message>
    <message>
      <location filename="../plugins/store/conflict_dialog.py" />
      <source>{who} deleted {row} on {when}.</source>
      <translation>{who} 于 {when} 删除了 {row}。</translation>
    </message>
    <message>
      <location filename="../plugins/store/edit_guard.py" />
      <source>Saved.</source>
      <translation>已保存。</translation>
    </message>
    <message>
      <location filename="../plugins/store/edits.py" />
      <source>Edits made again after a conflict</source>
      <translation>冲突后重新应用的修改</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Being checked…</source>
      <translation>正在检查…</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Being made…</source>
      <translation>正在创建…</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Checking the engine</source>
      <translation>检查引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Ending the engine</source>
      <translation>正在结束引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Engine</source>
      <translation>引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Folder of wheels</source>
      <translation>wheel 安装包目录</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>From a folder of wheels, for machines without a network</source>
      <translation>使用存放 wheel 安装包的目录，适用于不能联网的计算机</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>From a folder…</source>
      <translation>从目录安装…</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Libraries</source>
      <translation>库</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Make from the network</source>
      <translation>联网安装</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Making it takes about two minutes and 1.5 GB of disk; QGIS itself is left untouched.</source>
      <translation>安装约需两分钟和 1.5 GB 磁盘空间；QGIS 自身不受影响。</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Making the engine</source>
      <translation>安装引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Memory at most</source>
      <translation>内存上限</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Python</source>
      <translation>Python</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Ready: it starts, and its libraries fit together.</source>
      <translation>就绪：可以启动，各库相互匹配。</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Some libraries do not fit together.</source>
      <translation>部分库不匹配。</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>That did not work.</source>
      <translation>操作未成功。</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Update from the network</source>
      <translation>联网更新</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Work that needs more is ended with a message, and nothing is changed.</source>
      <translation>任务所需内存超过此上限时将终止并提示，不作任何更改。</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>three quarters of this machine's</source>
      <translation>本机内存的四分之三</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>A central meridian of its own (CGCS2000)</source>
      <translation>自定中央子午线（CGCS2000）</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>An entry of the file pg_service.conf.</source>
      <translation>pg_service.conf 文件中的条目。</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>Connect</source>
      <translation>连接</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>Create</source>
      <translation>创建</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>It cannot be changed later. It has to measure in metres.</source>
      <translation>创建后不可更改，单位必须为米。</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>Made in the browser under PostgreSQL; passwords stay in QGIS's authentication configuration.</source>
      <translation>在浏览器面板的 PostgreSQL 下建立；密码保存在 QGIS 的认证配置中。</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>QGIS connection</source>
      <translation>QGIS 连接</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>for instance the district's name</source>
      <translation>例如片区名称</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>or a service name</source>
      <translation>或服务名</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>Ask for the people again</source>
      <translation>重新查询人员</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>Give the role</source>
      <translation>授予角色</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>People</source>
      <translation>人员</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>Roles are changed…</source>
      <translation>正在修改角色…</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>Withdraw all roles</source>
      <translation>收回全部角色</translation>
    </message>
    <message>
      <location filename="../plugins/store/people_card.py" />
      <source>{n} people have a role in this store.</source>
      <translation>该库共有 {n} 人持有角色。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Add layers to the map</source>
      <translation>添加图层到地图</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Administrators: {names}.</source>
      <translation>管理员：{names}。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>An administrator of the store upgrades it; ask for it. Nothing is lost meanwhile.</source>
      <translation>请数据库管理员升级；在此期间数据不会丢失。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Back up…</source>
      <translation>备份…</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Being upgraded…</source>
      <translation>正在升级…</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Connect…</source>
      <translation>连接…</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Create local store</source>
      <translation>创建本地数据库</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Heights</source>
      <translation>高程基准</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>It computes, and is made once, in some minutes.</source>
      <translation>引擎承担计算，只需安装一次，约几分钟。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Make one of your own, or connect to your bureau's.</source>
      <translation>可新建本机数据库，或连接本单位的数据库。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Private, on this machine</source>
      <translation>本机私有</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Restore…</source>
      <translation>恢复…</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>The database is empty: no store was made in it yet.</source>
      <translation>该数据库为空，尚未创建数据结构。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>The store is newer than the plugin: update the plugin.</source>
      <translation>数据库版本高于插件，请更新插件。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>The store is older than the plugin and has to be upgraded.</source>
      <translation>数据库版本低于插件，需要升级。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>The upgrade is done whole or not at all; what is stored stays.</source>
      <translation>升级要么全部完成，要么原样不动；库中数据保留。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>There is no store on this machine yet.</source>
      <translation>本机尚无数据库。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>This database belongs to another program.</source>
      <translation>该数据库属于其他程序。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <location filename="../plugins/store_notice.py" />
      <source>Upgrade</source>
      <translation>升级</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Waits for the engine.</source>
      <translation>等待引擎就绪。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Work on another store</source>
      <translation>使用其他数据库</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>You have no role in this store; ask its administrator for one.</source>
      <translation>您在该数据库中没有角色，请向其管理员申请。</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Your role</source>
      <translation>您的角色</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>not recorded</source>
      <translation>未记录</translation>
    </message>
    <message>
      <location filename="../plugins/store_notice.py" />
      <source>Engine and store…</source>
      <translation>引擎与数据库……</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>A source lies inside: shut down the source itself.</source>
      <translation>隔离范围内有水源：请同时关停水源。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Against the fall</source>
      <translation>逆坡</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>All that is joined to it is without supply, or no source is known in this network.</source>
      <translation>与其相连的部分全部停供，或该管网未登记水源。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Ask the network</source>
      <translation>查询管网</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Asking the network…</source>
      <translation>正在查询管网…</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Clear the map</source>
      <translation>清除地图标记</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Click on a pipe or a chamber.</source>
      <translation>单击管线或井。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Click on the burst pipe, then on any valve that does not move.</source>
      <translation>请点击爆管管段，再点击无法关闭的阀门（如有）。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Click on the chamber where the profile begins.</source>
      <translation>单击纵断面起点的井。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Closing valves is not enough.</source>
      <translation>仅关闭阀门不够。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <location filename="../plugins/survey/tracing.py" />
      <source>Connected</source>
      <translation>连通</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Cross-section, {metres}</source>
      <translation>横断面，{metres}</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Crossings</source>
      <translation>交叉</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Customers</source>
      <translation>用户</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Do not move</source>
      <translation>无法关闭</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Draw a line across the street: click where it begins and where it ends.</source>
      <translation>横跨道路画线：单击起点和终点。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Earth over them</source>
      <translation>覆土</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Everything from which water comes to the pipe</source>
      <translation>水流汇入该管的全部管线</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Everything that is joined to the pipe</source>
      <translation>与该管相连的全部管线</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Everything to which water goes from the pipe</source>
      <translation>该管水流所经的全部下游管线</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Fall</source>
      <translation>落差</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Isolate</source>
      <translation>关阀分析</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Keep as layer</source>
      <translation>保存为图层</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Longitudinal profile from one chamber to another</source>
      <translation>两井之间的纵断面</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>May stay open</source>
      <translation>可不关</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Network</source>
      <translation>管网</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>No pipe lies across this line.</source>
      <translation>没有管线与此线相交。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>No valve stops this.</source>
      <translation>没有阀门可以隔离。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Now where it ends. The right button: with the flow to the outlet.</source>
      <translation>再单击终点；单击右键则顺流至出口。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Select</source>
      <translation>选中</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Valves to close: {count}</source>
      <translation>需关闭 {count} 个阀门</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>What lies across a street at which depth</source>
      <translation>道路横断面：各管线的位置与埋深</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Which valves to close for a burst, and who is cut off</source>
      <translation>爆管时应关闭哪些阀门，哪些用户停供</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>Without supply</source>
      <translation>停供长度</translation>
    </message>
    <message>
      <location filename="../plugins/survey/network_card.py" />
      <source>{count} pipes</source>
      <translation>{count} 条管线</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Distance (m)</source>
      <translation>距离（m）</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Ground (m)</source>
      <translation>地面高程（m）</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Invert (m)</source>
      <translation>管内底标高（m）</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Length (m)</source>
      <translation>长度（m）</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Point</source>
      <translation>点号</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Size, material</source>
      <translation>规格、材质</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>Slope (‰)</source>
      <translation>坡度（‰）</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <location filename="../plugins/survey/section.py" />
      <source>at {metres} m</source>
      <translation>位于 {metres} m</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>axis at {level} m</source>
      <translation>管轴高程 {level} m</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>cover {cover} m, slope {slope} ‰</source>
      <translation>覆土 {cover} m，坡度 {slope} ‰</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>ground {ground} m, invert {invert} m</source>
      <translation>地面 {ground} m，管内底 {invert} m</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>size not surveyed</source>
      <translation>规格未测</translation>
    </message>
    <message>
      <location filename="../plugins/survey/profile.py" />
      <source>{count} crossings without a name here: zoom in</source>
      <translation>另有 {count} 处交叉未标注，放大后可见</translation>
    </message>
    <message>
      <location filename="../plugins/survey/room.py" />
      <source>{inspections} inspections, {observations} observations</source>
      <translation>{inspections} 次检测，{observations} 条观察</translation>
    </message>
    <message>
      <location filename="../plugins/survey/room.py" />
      <source>{points} points, {segments} pipes</source>
      <translation>{points} 个点，{segments} 条管线</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>carriageway</source>
      <translation>车行道</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>earth over it: {cover} m</source>
      <translation>覆土：{cover} m</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>footway</source>
      <translation>步行道</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>ground {ground} m, axis {level} m</source>
      <translation>地面 {ground} m，管轴 {level} m</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>pavement</source>
      <translation>人行道</translation>
    </message>
    <message>
      <location filename="../plugins/survey/section.py" />
      <source>street</source>
      <translation>道路</translation>
    </message>
    <message>
      <location filename="../plugins/survey/tracing.py" />
      <source>The project has no layer of the store's pipes; add the store's layers first.</source>
      <translation>工程中没有数据库的管线图层，请先添加数据库图层。</translation>
    </message>
    <message>
      <location filename="../plugins/survey/tracing.py" />
      <source>Trace: {way}</source>
      <translation>追踪：{way}</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>Save the list…</source>
      <translation>保存清单…</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>Street</source>
      <translation>道路</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>Valve</source>
      <translation>阀门</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>Valves</source>
      <translation>阀门</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <location filename="../plugins/survey/valve_list.py" />
      <source>may stay open</source>
      <translation>可不关闭</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Choose a connection that exists, or make the local store with 'Create store'.</source>
      <translation>请选择已有的连接，或用“创建数据库”建立本地库。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <source>Findings</source>
      <translation>检查结果</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <source>Number of findings</source>
      <translation>检查结果数</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <location filename="../processing/engine.py" />
      <source>Open the Undergrid panel and make the engine there.</source>
      <translation>请打开 Undergrid 面板并在其中安装引擎。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../processing/store/__init__.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Store</source>
      <translation>数据库</translation>
    </message>
    <message>
      <location filename="../processing/catalog/__init__.py" />
      <source>Catalogue and publishing</source>
      <translation>资源目录与发布</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Check catalogue</source>
      <translation>检查资源目录</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Errors among them</source>
      <translation>其中错误数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Expected and not registered</source>
      <translation>应有而未登记</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Holds every record of the catalogue to its rules and to the data it describes: are the required fields filled, are codes valid, and do extent, coordinate system, columns, rows and freshness agree with the data. Data sets of services and of other databases are asked where they are, by QGIS's connections of their names.
A list of the resources that there must be gives the gaps. A page tells them, with a score for each owner.</source>
      <translation>按规则并对照数据检查每条目录：必填项是否齐全，代码是否有效，范围、坐标系、信息项、记录数和更新情况是否与数据一致。服务和其他数据库中的数据集在其原处核对，通过 QGIS 中同名连接访问。
对照应有资源清单列出缺项，并生成各提供方评分页。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Lowest score of an owner (%)</source>
      <translation>提供方最低评分（%）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Nothing found</source>
      <translation>未发现问题</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Problems found</source>
      <translation>发现问题数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>QGIS has no connection of this name that can be opened.</source>
      <translation>QGIS 中没有可打开的同名连接。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Records in the catalogue</source>
      <translation>目录条目数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Records whose freshness cannot be judged</source>
      <translation>无法判断时效的条目</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>State of the catalogue</source>
      <translation>目录检查报告</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>Table of the resources that there must be</source>
      <translation>应有资源清单</translation>
    </message>
    <message>
      <location filename="../processing/catalog/check_catalog.py" />
      <source>catalogue,check,metadata,completeness,freshness,gap,score</source>
      <translation>目录,检查,元数据,完整性,时效,缺项,评分</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <source>Export catalogue</source>
      <translation>导出资源目录</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/survey/export_cityjson.py" />
      <source>For whom</source>
      <translation>提供对象</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <source>Hands the catalogue on as a package: its records as CSV and workbook, and metadata of each in ISO 19139, held against the official schema, as OGC API records and as DCAT.
For the public only the records that are open. Where files lie, how many rows there are and the exact extent are not told.</source>
      <translation>将资源目录打包对外提供：条目表（CSV、工作簿），以及每条的 ISO 19139 元数据（经官方模式校验）、OGC API Records 和 DCAT。
对公众仅提供已开放的条目；不透露文件位置、记录数和精确范围。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/verify_package.py" />
      <source>Key of the package</source>
      <translation>数据包主键</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <source>Records handed over</source>
      <translation>导出条目数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../processing/survey/export_cityjson.py" />
      <source>What for</source>
      <translation>用途</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_catalog.py" />
      <source>catalogue,export,metadata,ISO 19139,DCAT,OGC API Records,open data</source>
      <translation>目录,导出,元数据,ISO 19139,DCAT,OGC API Records,开放数据</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Data sets, such as survey.point or flood.run/NAME/depth, with commas between</source>
      <translation>数据集，如 survey.point 或 flood.run/名称/depth，以逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Export data set</source>
      <translation>导出数据集</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <location filename="../processing/facilities/attach_photos.py" />
      <location filename="../plugins/catalog/records.py" />
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Formats</source>
      <translation>格式</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Hands data sets over as a package: data in the chosen formats, dictionary, styles, metadata held against its schema, licence, lineage and checksums. It appears whole or not at all.
Every row passes the gate: of pipes the public gets squares of 500 m and never a depth, persons stay in any case, few alike are held back, texts with a phone or identity number stop the release, and so does a difference of few to an earlier one. Who got what is written down. A raster of a run (flood.run/NAME/depth, speed, product, duration, arrival, after_rain or hazard) leaves as Cloud Optimized GeoTIFF, with cells of 10 m or more for everybody and of 5 m or more for a partner.</source>
      <translation>将数据集打包对外提供：所选格式的数据、数据字典、样式、经模式校验的元数据、许可、沿革和校验值。数据包要么完整出现，要么不出现。
每条记录都经过出口关：管线对公众只给 500 米方格、绝不给埋深，个人信息一律不出，小数分组予以抑制，含电话或身份证号的文字会中止发布，与既往发布相比可推知少量记录的也会中止。谁得到了什么均有记录。模拟结果栅格（水深、流速、水深流速积、淹没历时、积水到达时间、雨后历时或危险性，写作 flood.run/名称/depth 等，代号见算法说明）以云优化 GeoTIFF 提供，对公众像元不小于 10 米，对共享单位不小于 5 米。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <source>Hold back groups that an earlier release would give away, instead of stopping</source>
      <translation>抑制与既往发布比较会泄露的分组，而不中止</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Key of the partner's approved request</source>
      <translation>该单位已批准申请的主键</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Losses of the formats</source>
      <translation>格式损失数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Only rows whose column</source>
      <translation>仅限该信息项</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Only rows whose date, such as surveyed_on,</source>
      <translation>仅导出日期字段（如 surveyed_on）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Only these columns, with commas between</source>
      <translation>仅这些信息项，以逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Only what changed since this release (its number)</source>
      <translation>仅自该次发布以来的变更（发布序号）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Package (a new folder, or a zip)</source>
      <translation>数据包（新文件夹或 zip）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Partner that it is for</source>
      <translation>接收单位</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Rasters handed over</source>
      <translation>提供的栅格数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <source>Rows handed over</source>
      <translation>提供记录数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <source>Rows held back</source>
      <translation>抑制记录数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Rows that the receiver has to delete</source>
      <translation>接收方应删除的记录数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>Zip (*.zip);;Folder (*)</source>
      <translation>Zip 压缩包 (*.zip);;文件夹 (*)</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>export,package,open data,release,share,anonymise,GeoPackage,BagIt</source>
      <translation>导出,数据包,开放数据,发布,共享,脱敏,GeoPackage,BagIt</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <source>for a partner</source>
      <translation>部门间共享</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <source>for everybody</source>
      <translation>向社会开放</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>has one of these values</source>
      <translation>取下列值之一的记录</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <source>inside the bureau</source>
      <translation>内部使用</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>is this day or earlier (2026-05-31)</source>
      <translation>且不晚于此日（如 2026-05-31）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/export_dataset.py" />
      <source>is this day or later (2026-05-01)</source>
      <translation>不早于此日（如 2026-05-01）的记录</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>Brings the rows of a package into the store as one batch, all or none, with the keys they had. The package is verified before, the rows are checked on the way, and the same package enters once only.
Only a package of class 'internal' with all columns enters, into a store with the same coordinate system.</source>
      <translation>将数据包的记录作为一个批次整体入库，保留原主键，要么全部入库，要么都不入库。入库前先校验数据包，入库时检查记录，同一数据包只能入库一次。
只有包含全部信息项的内部数据包可以入库，且坐标系须与本库相同。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>Import package</source>
      <translation>导入数据包</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>Key of the batch</source>
      <translation>批次主键</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>Rows imported</source>
      <translation>入库记录数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>Tables filled</source>
      <translation>入库表数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/import_package.py" />
      <source>package,import,exchange,transfer,receive,BagIt</source>
      <translation>数据包,导入,交换,移交,接收,BagIt</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Address at which pycsw is asked</source>
      <translation>pycsw 访问地址</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Address at which pygeoapi is asked</source>
      <translation>pygeoapi 访问地址</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Configuration of pycsw</source>
      <translation>pycsw 配置文件</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Configuration of pygeoapi</source>
      <translation>pygeoapi 配置文件</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/layers.py" />
      <source>Could not be opened: {names}</source>
      <translation>无法打开：{names}</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Folder of metadata for pycsw</source>
      <translation>供 pycsw 加载的元数据文件夹</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/model_words.py" />
      <source>Folder of the services</source>
      <translation>服务文件夹</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Layers in the services</source>
      <translation>服务中的图层数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/catalog/publish_site.py" />
      <source>Only these data sets, with commas between</source>
      <translation>仅发布这些数据集（逗号分隔）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <location filename="../processing/model_words.py" />
      <source>Project for QGIS Server</source>
      <translation>QGIS Server 工程</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Publish services</source>
      <translation>发布地图服务</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>Publishes what is open to the public: WMS, WFS and OGC API Features by QGIS Server, OGC API Features by pygeoapi, metadata (CSW) by pycsw. It writes the released rows as files of their own, and a project and configurations that read these and nothing else, so no request, however it is put, reaches the store.
Every row passes the gate. The new project takes the old one's place in one step.</source>
      <translation>发布向社会开放的数据：QGIS Server 提供 WMS、WFS 和 OGC API 要素服务，pygeoapi 提供 OGC API 要素服务，pycsw 提供元数据服务（CSW）。放行的记录写成单独的文件，工程和配置只读取这些文件，任何请求都无法到达数据库。
每条记录都经过出口管控。新工程一步替换旧工程。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>as of {day}</source>
      <translation>{day} 的数据</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_services.py" />
      <source>services,WMS,WFS,CSW,OGC API,QGIS Server,pygeoapi,pycsw,publish,open data</source>
      <translation>服务,地图服务,要素服务,目录服务,WMS,WFS,CSW,OGC API,QGIS Server,pygeoapi,pycsw,发布,开放数据</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>A first view (kB)</source>
      <translation>首屏大小（kB）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>Data sets on the page</source>
      <translation>页面上的数据集数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <location filename="../processing/model_words.py" />
      <source>Folder of the site</source>
      <translation>网站文件夹</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>Publish site</source>
      <translation>发布便民网站</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>Publishes what is open to the public as a site for citizens: a folder of static files that any web server carries, with a map, search, Chinese and English, print, and the age of what is shown. It asks no other host for anything.
Every row passes the gate. The new page takes the old one's place in one step; when something stops it, the old one stays.</source>
      <translation>将向社会开放的数据发布为便民网站：一个静态文件夹，任何网站服务器均可承载，含地图、查找、中英文、打印，并注明数据时效；不访问任何其他网站。
每条记录都经过出口管控。新页面一步替换旧页面；发布中止时旧页面保持不变。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <location filename="../processing/model_words.py" />
      <source>The page</source>
      <translation>页面</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>Title of the page</source>
      <translation>页面标题</translation>
    </message>
    <message>
      <location filename="../processing/catalog/publish_site.py" />
      <source>site,web,citizens,public,publish,map,open data</source>
      <translation>网站,便民,公众,市民,发布,地图,开放数据,site,web</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Address of a WFS or OGC API Features to register (empty: none)</source>
      <translation>待登记的 WFS 或 OGC API 要素服务地址（空：无）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Choose a connection that exists.</source>
      <translation>请选择已有的连接。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Data sets described</source>
      <translation>已著录数据集</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Describe all tables of the store again</source>
      <translation>重新著录库内全部数据表</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Describes data sets in the catalogue as they are now: every table of the store by itself, and on wish a GeoPackage, another layer file or a whole folder, the layers of a WFS or OGC API Features, and the tables of another PostGIS database. A record holds extent, coordinate system, rows, columns with labels, units and code lists, last change and lineage.
What the data officer wrote into a record stays. A record whose category begins with digits gets a resource code.</source>
      <translation>按现状著录数据集：库内各表自动登记，也可登记 GeoPackage 等图层文件或整个文件夹、WFS 或 OGC API 要素服务的图层，以及其他 PostGIS 数据库的数据表。条目含范围、坐标系、记录数、带名称、单位和代码表的信息项、更新时间和数据沿革。
数据专员填写的内容保持不变；分类以数字开头的条目自动生成资源代码。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>File or folder to register (empty: none)</source>
      <translation>待登记的文件或文件夹（空为不登记）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Files that could not be read</source>
      <translation>无法读取的文件</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Its tables are registered anyway.</source>
      <translation>其中各表会自动登记。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>New records</source>
      <translation>新增条目</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Other database to register</source>
      <translation>待登记的其他数据库</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Register data sets</source>
      <translation>登记数据集</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>Resource codes given</source>
      <translation>已生成资源代码</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>This database is the store itself.</source>
      <translation>该数据库即本系统数据库。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/register_datasets.py" />
      <source>catalogue,register,metadata,inventory,data set,resource</source>
      <translation>目录,登记,元数据,清单,数据集,信息资源</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Data sets in it</source>
      <translation>包内数据集数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Faults found</source>
      <translation>发现问题数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Judges a package as if a stranger had made it: every byte is hashed and held against its manifests, metadata against the official schema, and rows are counted.
A zip with paths that lead out of it, links, or far more inside than it says is not opened; a package of a newer form is refused.</source>
      <translation>把数据包当作来历不明者对待：逐字节计算并对照清单，元数据按官方模式校验，记录数逐一核对。
含越界路径、链接或压缩比异常的 zip 不予打开；更新版本格式的数据包予以拒绝。</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Package: its folder or zip</source>
      <translation>数据包（文件夹或 zip）</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Rows in it</source>
      <translation>包内记录数</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>Verify package</source>
      <translation>校验数据包</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <location filename="../processing/model_words.py" />
      <source>Whole and unchanged</source>
      <translation>完整且未改动</translation>
    </message>
    <message>
      <location filename="../processing/catalog/verify_package.py" />
      <source>package,verify,checksum,BagIt,integrity,receive</source>
      <translation>数据包,校验,校验值,BagIt,完整性,接收</translation>
    </message>
    <message>
      <location filename="../processing/connections.py" />
      <source>QGIS has no PostgreSQL connection called '{name}'.</source>
      <translation>QGIS 中没有名为“{name}”的 PostgreSQL 连接。</translation>
    </message>
    <message>
      <location filename="../processing/connections.py" />
      <source>This QGIS came without its PostgreSQL provider; install QGIS whole.</source>
      <translation>此 QGIS 缺少 PostgreSQL 数据提供者，请完整安装 QGIS。</translation>
    </message>
    <message>
      <location filename="../processing/connections.py" />
      <source>User and password are kept in QGIS, and QGIS's master password was not given. In a window QGIS asks for it; a batch run takes it from the file that QGIS_AUTH_PASSWORD_FILE names.</source>
      <translation>用户名和密码保存在 QGIS 中，但未提供 QGIS 主密码。有窗口时 QGIS 会询问；批处理时取自 QGIS_AUTH_PASSWORD_FILE 所指的文件。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>Cancelled. The work did not stop by itself and was ended; what it had not finished is gone.</source>
      <translation>已取消。任务未自行停止，已被强制结束，未完成的部分不保留。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>Its last words: {words}</source>
      <translation>引擎最后的输出：{words}</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>The engine does not answer any more and was ended.</source>
      <translation>引擎无响应，已将其结束。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>The engine has not been made on this machine yet.</source>
      <translation>本机尚未安装引擎。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>The engine is older than the plugin.</source>
      <translation>引擎版本低于插件。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>The engine stopped unexpectedly ({reason}). Nothing of the task remains.</source>
      <translation>引擎意外停止（{reason}）。该任务没有留下任何内容。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>The engine was not finished when it was made.</source>
      <translation>引擎安装未完成。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>Try again; if it happens again, report it with the plugin's version.</source>
      <translation>请重试；若再次发生，请连同插件版本一并反馈。</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>exit code {code}</source>
      <translation>退出码 {code}</translation>
    </message>
    <message>
      <location filename="../processing/facilities/__init__.py" />
      <source>Facilities</source>
      <comment>managed</comment>
      <translation>管理部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/accept_facilities.py" />
      <source>Accept facilities</source>
      <translation>验收管理部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/accept_facilities.py" />
      <source>Lets staged facilities into the store, in one step or not at all. They are judged again by what the store holds today; with errors they stay outside unless only the clean rows are wanted.</source>
      <translation>将暂存部件一次性入库，否则完全不入库。入库前按库中现状重新检查；有错误时不入库，除非仅入库合格记录。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/accept_facilities.py" />
      <source>facilities,components,accept,delivery</source>
      <translation>部件,设施,验收,批次</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Attach photos</source>
      <translation>登记部件照片</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Attached already</source>
      <translation>已登记</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Attaches the photos of a folder to the facilities that name them, or whose identifier they are called by. A photo is known by its content: it is attached once, however often it is brought, and one that serves for several facilities is told.
A photo that was taken far from its facility is told with the distance. The files stay where they are.</source>
      <translation>将文件夹中的照片登记到引用它们或标识码与文件名相同的部件。照片按内容识别：重复提交只登记一次，一照多用予以提示。
拍摄位置距部件过远的照片注明距离。文件保留在原处。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Far from its facility is more than (m)</source>
      <translation>距部件超过此值视为偏远（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Folder of photos</source>
      <translation>照片文件夹</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Newly attached</source>
      <translation>新登记</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Of them no readable picture</source>
      <translation>其中不可读图片</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Photos named that are not in the folder</source>
      <translation>被引用但不在文件夹中的照片</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Photos on facilities</source>
      <translation>部件照片数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Photos that no facility names</source>
      <translation>无部件引用的照片</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Photos that tell no place</source>
      <translation>无位置照片</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>Taken far from their facility</source>
      <translation>拍摄位置偏远</translation>
    </message>
    <message>
      <location filename="../processing/facilities/attach_photos.py" />
      <source>facilities,photo,attachment,sha256,EXIF,place,census</source>
      <translation>部件,照片,附件,sha256,EXIF,位置,普查</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Bridge rating</source>
      <translation>桥梁评定</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Bridges in use</source>
      <translation>在用桥梁</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Bridges with their grades</source>
      <translation>桥梁及其等级</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>CJJ 99, city bridges</source>
      <translation>CJJ 99（城市桥梁）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>JTG/T H21, road bridges</source>
      <translation>JTG/T H21（公路桥梁）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Mean score</source>
      <translation>平均得分</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Not rated</source>
      <translation>未评定</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Of the two worst grades</source>
      <translation>最差两级</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Rated</source>
      <translation>已评定</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Rates bridges by the scores of deck, superstructure and substructure: city bridges by CJJ 99 (0.15, 0.40, 0.45; grades A to E), road bridges by JTG/T H21-2011 (0.20, 0.40, 0.40; classes 1 to 5).
A bridge with a score missing is not rated, and told; so is one of the two worst grades.</source>
      <translation>按桥面系、上部结构、下部结构得分评定桥梁：城市桥梁按 CJJ 99（0.15、0.40、0.45，A～E 级），公路桥梁按 JTG/T H21-2011（0.20、0.40、0.40，1～5 类）。
缺少部位得分的不评定并提示；最差两级逐座提示。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>Standard of bridges that name none</source>
      <translation>未注明标准的桥梁采用</translation>
    </message>
    <message>
      <location filename="../processing/facilities/bridge_rating.py" />
      <source>facilities,bridge,rating,condition,BCI,CJJ 99,JTG/T H21</source>
      <translation>部件,桥梁,评定,技术状况,BCI,CJJ 99,JTG/T H21</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>A blind spot has at least (m²)</source>
      <translation>盲区最小面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Angle of view of cameras that have none (°)</source>
      <translation>无视场角摄像机的视场角（°）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Area of the sectors (m²)</source>
      <translation>扇区面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Blind spots</source>
      <translation>盲区</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Blind spots of streets</source>
      <translation>道路盲区</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/flood/scenario_table.py" />
      <location filename="../processing/flood/terrain_form.py" />
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/grid/check_cells.py" />
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../plugins/flood/run_form.py" />
      <source>Buildings</source>
      <translation>建筑</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Camera view</source>
      <translation>摄像机视域</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Cameras in use</source>
      <translation>在用摄像机</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Cells that are seen at least in part</source>
      <translation>至少部分可见的网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Cells with the share that is seen</source>
      <translation>网格及可见比例</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Drawn</source>
      <translation>已绘制</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Draws what each camera sees of the ground: the sector it looks into, less the shadows of buildings by their height; and how much of streets and management cells is seen, with the blind spots of the streets.
The ground is taken as level. A camera of which height, direction, angle or range is not known is told and not drawn, unless a usual value is given.</source>
      <translation>绘制各摄像机可见的地面：视场扇区减去按高度计算的建筑遮挡；并统计道路与单元网格的可见比例，列出道路盲区。
地面按水平处理。高度、方位角、视场角或可视距离未知的摄像机予以提示且不绘制，除非给出常用值。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Ground seen by any camera (m²)</source>
      <translation>任一摄像机可见地面（m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Height of a building (m)</source>
      <translation>建筑高度（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Height of cameras that have none (m)</source>
      <translation>无高度摄像机的高度（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>Management cells</source>
      <translation>管理网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Not drawn: something is not known</source>
      <translation>未绘制（缺少参数）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Of it seen (m²)</source>
      <translation>其中可见（m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Range of cameras that have none (m)</source>
      <translation>无可视距离摄像机的距离（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Share of it that is seen (0 to 1)</source>
      <translation>道路可见比例（0～1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Share of the cells' area that is seen (0 to 1)</source>
      <translation>网格面积可见比例（0～1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Streets with the share that is seen</source>
      <translation>道路及可见比例</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Surface of streets (m²)</source>
      <translation>道路面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Views</source>
      <translation>视域</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>Width of streets that have none (m)</source>
      <translation>无宽度道路的宽度（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/camera_view.py" />
      <source>facilities,camera,view,visibility,coverage,blind spot,surveillance,buildings</source>
      <translation>部件,摄像机,视域,可见性,覆盖,盲区,监控,建筑</translation>
    </message>
    <message>
      <location filename="../processing/facilities/check_facilities.py" />
      <source>Check facilities</source>
      <translation>检查管理部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/check_facilities.py" />
      <source>Judges the facilities of the store: mandatory fields, the shape of their class, doubles by distance and name, district and cell in which they stand, state and stage of life with its history, credit codes.</source>
      <translation>检查库中管理部件：必填项、类别图形、按距离和名称判定的重复、所在区县与网格、状态与生命周期及其历史、单位信用代码。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/check_facilities.py" />
      <source>facilities,components,check,duplicates,register,credit code,state</source>
      <translation>部件,设施,检查,重复,信用代码,状态</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>16 digits, CJ/T 214-2007</source>
      <translation>16 位，CJ/T 214-2007</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>17 digits, GB/T 47678.5-2026</source>
      <translation>17 位，GB/T 47678.5-2026</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Cells that were filled in</source>
      <translation>补填的网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Code facilities</source>
      <translation>部件编码</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <location filename="../processing/grid/code_cells.py" />
      <source>Could not be coded</source>
      <translation>未能编码</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>District where the store has no border (6 digits)</source>
      <translation>库中无界线处的区县（6 位）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Fill in the management cell</source>
      <translation>补填单元网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Gives every facility without an identifier one: 6 digits of the district in which it stands, 5 of its class (4 in the older standard), 6 of the next number, from north to south and west to east.
Those that have one keep it, and a number that was ever in use is not given again. The management cell is filled in where it is empty.</source>
      <translation>为没有标识码的部件编码：所在区县 6 位、类别 5 位（旧标准 4 位）、顺序 6 位，由北向南、由西向东。
已有标识码的保持不变，用过的顺序号不再分配。单元网格为空的自动补填。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Have a new identifier</source>
      <translation>新编标识码</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Kept their identifier</source>
      <translation>保留原标识码</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>Scheme (17 digits, or 16)</source>
      <translation>编码规则（17 位或 16 位）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/code_facilities.py" />
      <source>facilities,components,code,number,identifier,GB/T 47678</source>
      <translation>部件,设施,编码,标识码,GB/T 47678</translation>
    </message>
    <message>
      <location filename="../processing/facilities/import_facilities.py" />
      <source>Import facilities</source>
      <translation>导入管理部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/import_facilities.py" />
      <source>Reads components of a city and what their kinds have beside, from tables, workbooks, layers or an extract of OpenStreetMap, judges them as a whole, and keeps them staged until they are accepted.
Classes are those of GB/T 47678.5-2026; those of CJ/T 214-2007 are translated, and it is told. On further sheets come circuits, organisations, vehicles and devices. An address with a password is refused.</source>
      <translation>从表格、工作簿、图层或 OpenStreetMap 数据读取管理部件及各类专有属性，整体检查，验收前暂存。
类别采用 GB/T 47678.5-2026；CJ/T 214-2007 的类别自动对照并提示。回路、单位、车辆、设备可在其他工作表中提交。含密码的视频地址拒收。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/import_facilities.py" />
      <source>facilities,components,import,census,GB/T 47678,CJ/T 214,OpenStreetMap,lamp,camera,bridge</source>
      <translation>部件,设施,导入,普查,GB/T 47678,CJ/T 214,OpenStreetMap,路灯,摄像机,桥梁</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>End the search after (s; 0: by its steps only)</source>
      <translation>搜索时限（s；0 为仅按步数）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>How many go</source>
      <translation>巡查人数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Inspection rounds</source>
      <translation>巡查路线</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Minutes at a stop</source>
      <translation>每点停留（min）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Minutes at this stop</source>
      <translation>停留分钟列</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Minutes away, work and waiting included</source>
      <translation>外出时间（min，含工作与等候）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Minutes of travel</source>
      <translation>行程时间（min）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>People sent</source>
      <translation>派出人数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Plans who visits which stops in which order over the streets of the store: within what a round has room for, the times at which stops are open, and the day's begin and end; several people, several rounds each.
As many stops as possible are visited, in as little time as the search finds. Each stop that is left out is told with the reason: too far from a street, no way, too heavy, closed before anyone is there, no room beside the others.</source>
      <translation>在库中路网上规划由谁、按什么次序巡查哪些点：不超过单轮容量，遵守各点的开放时刻与工作时间；可多人、每人多轮。
尽量多安排巡查点，并使搜索得到的用时尽量少。每个未安排的点均说明原因：距道路过远、无路可通、超过容量、关闭前无法到达或当日无余量。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Room of a round (stops, or the sum of the load column; 0: no limit)</source>
      <translation>单轮容量（点数，或工作量列之和；0 为不限）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Rounds</source>
      <translation>巡查轮次</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Rounds that each may make</source>
      <translation>每人可巡查轮数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Seed (the same seed gives the same rounds)</source>
      <translation>随机种子（同一种子得到同一路线）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Steps of the search</source>
      <translation>搜索步数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Stops</source>
      <translation>巡查点</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Stops given</source>
      <translation>给出的巡查点</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Stops in their order</source>
      <translation>巡查点次序</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Stops left out</source>
      <translation>未安排的巡查点</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Stops visited</source>
      <translation>已安排的巡查点</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>The day begins</source>
      <translation>工作开始时刻</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>The day ends</source>
      <translation>工作结束时刻</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Way (m)</source>
      <translation>路程（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>What a stop takes of the room (empty: 1)</source>
      <translation>工作量列（留空为 1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>What stops are called</source>
      <translation>巡查点名称列</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Where rounds begin and end (one place)</source>
      <translation>出发与返回地点（一处）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <location filename="../processing/streets/parameters.py" />
      <source>Who travels</source>
      <translation>出行者</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Work may begin from (such as 08:30)</source>
      <translation>最早开始时刻列（如 08:30）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>Work must begin by (such as 11:00)</source>
      <translation>最晚开始时刻列（如 11:00）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/inspection_route.py" />
      <source>facilities,inspection,route,rounds,patrol,vehicle routing,capacity,time window,stops</source>
      <translation>设施,部件,巡查,路线,巡检,车辆路径,容量,时间窗,巡查点</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Dark lamps of themselves</source>
      <translation>单灯故障</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Dark lamps they explain</source>
      <translation>可由故障解释的灭灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Dark lamps with their fault</source>
      <translation>灭灯及其故障</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Dark lamps without circuit</source>
      <translation>缺回路的灭灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Dark lamps without place on their circuit</source>
      <translation>缺回路内序号的灭灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Dark when checked</source>
      <translation>检查时灭灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>From lamps that were dark when checked to where their feed is likely broken: at a transformer, a cabinet or a circuit behind which nearly all lamps are dark, or in a circuit between the last lit lamp and the first of its dark end.
A lamp that nothing explains is told as a lamp of itself. Lamps that were not checked count for nothing.</source>
      <translation>由检查时不亮的路灯推断供电可能断在何处：其后路灯几乎全灭的变压器、配电箱或回路，或回路中最后一盏亮灯与末端首盏灭灯之间。
无法由供电故障解释的按单灯故障列出；未检查的路灯不参与判断。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Lamps checked</source>
      <translation>已检查路灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lamps in use</source>
      <translation>在用路灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Lighting fault</source>
      <translation>照明故障定位</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Likely faults of the feed</source>
      <translation>疑似供电故障</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Likely sections</source>
      <translation>疑似故障区段</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Only checks since this day (empty: all)</source>
      <translation>仅计此日以来的检查（空为全部）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Suspected by at least so many checked lamps</source>
      <translation>至少需检查的路灯数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>Suspected from this share of dark lamps on</source>
      <translation>灭灯占比达到此值即怀疑</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_fault.py" />
      <source>facilities,lighting,lamp,fault,circuit,cabinet,transformer,dark,outage</source>
      <translation>部件,照明,路灯,故障,回路,配电箱,变压器,灭灯,停电</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Baseline for these burning hours (kWh)</source>
      <translation>折算至本期亮灯小时的基准电量（kWh）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Burning hours</source>
      <translation>亮灯小时数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Burning hours of the baseline</source>
      <translation>基准期亮灯小时数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Dimmed from (hour of the clock)</source>
      <translation>调光开始时刻（时）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Dimmed until (hour of the clock)</source>
      <translation>调光结束时刻（时）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Energy (kWh)</source>
      <translation>电量（kWh）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Energy of the baseline (kWh)</source>
      <translation>基准电量（kWh）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Energy of the meters (kWh; empty: by power)</source>
      <translation>电表电量（kWh，空则按功率计算）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Energy per area of street (kWh/m²)</source>
      <translation>单位道路面积电量（kWh/m²）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>First night (empty: 1 January of this year)</source>
      <translation>首夜（空为今年 1 月 1 日）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Greatest spacing, as a multiple of the height</source>
      <translation>最大间距（灯高倍数）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Hours the clock is before Universal Time</source>
      <translation>时钟早于世界时的小时数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lamps belong to a street within (m)</source>
      <translation>路灯归属道路的距离（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lamps burn while the sun is so far below the horizon (°)</source>
      <translation>太阳低于地平线此角度时亮灯（°）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lamps without power</source>
      <translation>缺功率路灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Last night (empty: end of that year)</source>
      <translation>末夜（空为该年年底）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lighting report</source>
      <translation>照明运行报告</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lit rate (0 to 1)</source>
      <translation>亮灯率（0～1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Lit when checked</source>
      <translation>检查时亮灯</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Mean spacing (m)</source>
      <translation>平均间距（m）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Nights</source>
      <translation>夜数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Power of all lamps (kW)</source>
      <translation>路灯总功率（kW）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Reports the lighting of a period: lit rate, spacing along streets, power density of streets against the limit of their class, energy by the hours the sun is down at that place, and the saving against a baseline that is stated with its burning hours.
What is not known, such as the power of a lamp, is counted and told; it is never taken as zero.</source>
      <translation>统计某一时段的照明情况：亮灯率、沿路间距、道路照明功率密度与其等级限值、按当地日落日出计算的电量，以及相对于注明亮灯小时数的基准的节能率。
未知内容（如路灯功率）单独计数并提示，绝不按零处理。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Saving (0 to 1)</source>
      <translation>节能率（0～1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Share of the power while dimmed</source>
      <translation>调光时功率占比</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Streets above the limit</source>
      <translation>超限道路</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Streets judged by power density</source>
      <translation>已评价功率密度的道路</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Streets with lamps</source>
      <translation>有灯道路</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>Target of the lit rate (0 to 1)</source>
      <translation>亮灯率目标（0～1）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>What the baseline was measured under</source>
      <translation>基准的时段与条件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/lighting_report.py" />
      <source>facilities,lighting,lamp,energy,lit rate,power density,sunset,saving,CJJ 45</source>
      <translation>部件,照明,路灯,能耗,亮灯率,功率密度,日落,节能,CJJ 45</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Counts how much of what must be watched is watched: bridges, tunnels, vehicles and advertising (100 %), lighting, sanitation and sewer hazards (90 %), each with target, found, gap and the list of what lacks.
A thing is watched if a device of it was heard of within the days given; one that was heard of longer ago is stale, and not counted. An indicator with nothing in scope is not judged.</source>
      <translation>统计应监测对象的监测覆盖率：桥梁、隧道、作业车辆、户外广告（100%），照明、环卫、下水道危险源（90%），逐项列出目标、已监测、差距与缺失清单。
设备在规定天数内在线的对象计为已监测；更早在线的为失联，不计入。无统计对象的指标不作评价。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Heard of within (days)</source>
      <translation>在线时限（天）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Indicators</source>
      <translation>指标</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Monitoring coverage</source>
      <translation>监测覆盖率</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Not reached</source>
      <translation>未达标</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Nothing in scope</source>
      <translation>无统计对象</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>On this day (empty: today)</source>
      <translation>统计日期（空为今天）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Only this district (6 digits)</source>
      <translation>仅此区县（6 位）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Reached</source>
      <translation>达标</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>Things that lack</source>
      <translation>缺失对象数</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>What lacks</source>
      <translation>缺失对象</translation>
    </message>
    <message>
      <location filename="../processing/facilities/monitoring_coverage.py" />
      <source>facilities,monitoring,coverage,indicator,device,online,bridge,lighting</source>
      <translation>部件,监测,覆盖率,指标,设备,在线,桥梁,照明</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Also pipes, against the length of streets</source>
      <translation>同时按道路长度评价管线</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <location filename="../processing/grid/check_cells.py" />
      <location filename="../processing/grid/code_cells.py" />
      <source>Cells in use</source>
      <translation>在用网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Cells with components</source>
      <translation>有部件的网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Cells without components</source>
      <translation>无部件的网格</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <location filename="../processing/grid/check_cells.py" />
      <source>Components</source>
      <translation>部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Components with all mandatory fields</source>
      <translation>必填项齐全的部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Counts how much of the city was surveyed: management cells that hold components, components whose mandatory fields are filled, and the length of each utility's pipes against that of the streets. Each with target, found, gap and the list of cells that lack.</source>
      <translation>统计普查覆盖率：有部件的单元网格、必填项齐全的部件、各类管线长度与道路长度之比。逐项列出目标、已完成、差距与缺失网格清单。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Survey coverage</source>
      <translation>普查覆盖率</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>Target (1: all)</source>
      <translation>目标（1 为全部）</translation>
    </message>
    <message>
      <location filename="../processing/facilities/survey_coverage.py" />
      <source>facilities,census,survey,coverage,indicator,cells,pipes</source>
      <translation>部件,普查,覆盖率,指标,网格,管线</translation>
    </message>
    <message>
      <location filename="../processing/facilities/withdraw_facilities.py" />
      <source>Takes a delivery of facilities out of the store again. Rows that were edited since keep it from happening, unless they are to go even so. Identifiers that were in use are never given again.</source>
      <translation>将一批部件从库中撤回。入库后有人工修改的记录会阻止撤回，除非选择仍然撤回。用过的标识码不再分配。</translation>
    </message>
    <message>
      <location filename="../processing/facilities/withdraw_facilities.py" />
      <source>Withdraw facilities</source>
      <translation>撤回管理部件</translation>
    </message>
    <message>
      <location filename="../processing/facilities/withdraw_facilities.py" />
      <source>facilities,components,withdraw,rollback,delivery</source>
      <translation>部件,设施,撤回,回退,批次</translation>
    </message>
    <message>
      <location filename="../processing/field_project.py" />
      <location filename="../processing/survey/import_field_package.py" />
      <source>Photos</source>
      <translation>照片</translation>
    </message>
    <message>
      <location filename="../processing/findings.py" />
      <source>Findings: {error} errors, {warning} warnings, {advice} pieces of advice.</source>
      <translation>检查结果：错误 {error} 条，警告 {warning} 条，建议 {advice} 条。</translation>
    </message>
    <message>
      <location filename="../processing/findings.py" />
      <source>The findings could not be written: {why}</source>
      <translation>检查结果无法写入：{why}</translation>
    </message>
    <message>
      <location filename="../processing/flood/__init__.py" />
      <source>Storm-water flood</source>
      <translation>城市内涝</translation>
    </message>
    <message>
      <location filename="../processing/flood/accept_rainfall.py" />
      <source>Accept rainfall</source>
      <translation>验收降雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/accept_rainfall.py" />
      <source>Lets a delivery of measured rain that waits into the store, in one step or not at all. It is held against what the store has of its gauges today; with errors it stays outside unless only the gauges without any are wanted.</source>
      <translation>将待验收的一批实测降雨入库，整批一次完成，否则不入库。入库前与库中该雨量站的现有数据核对；存在错误时不入库，除非仅验收没有错误的雨量站。</translation>
    </message>
    <message>
      <location filename="../processing/flood/accept_rainfall.py" />
      <source>rain,rainfall,gauge,accept,delivery</source>
      <translation>雨,降雨,雨量站,验收,入库,批次</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Boundary of the drained area</source>
      <translation>排水区边界</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Build SWMM model</source>
      <translation>构建 SWMM 模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Buildings with a column population</source>
      <translation>含 population 列的建筑物</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Builds a SWMM model from the accepted storm and combined drains: manholes, outfalls, conduits with their sections, roughness by material, gullies as inlets, subcatchments, sealed surfaces, soils and dry weather flow.
Subcatchments follow the fall of the terrain to the gullies, with buildings raised and streets lowered, or are the ground nearest to each manhole. What SWMM would refuse or compute wrongly is a finding on the map.</source>
      <translation>由已入库的雨水与合流管网构建 SWMM 模型：检查井、排放口、管段及断面、按管材的粗糙系数、雨水口、子汇水区、不透水面、土壤与旱季流量。
子汇水区按地形流向雨水口划分（建筑抬高、道路压低），或取离各检查井最近的地面。SWMM 会拒绝或算错之处均在地图上给出检查结果。</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Clay</source>
      <translation>黏土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Clay loam</source>
      <translation>黏壤土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Curve number</source>
      <translation>径流曲线数（CN）</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Green-Ampt</source>
      <translation>格林-安普特公式</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../plugins/flood/run_form.py" />
      <source>Gullies</source>
      <translation>雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Horton</source>
      <translation>霍顿公式</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Infiltration</source>
      <translation>下渗</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Inlets</source>
      <translation>雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/export_swmm_model.py" />
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Links</source>
      <translation>管段</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Loam</source>
      <translation>壤土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/export_swmm_model.py" />
      <source>Name of the model</source>
      <translation>模型名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/export_swmm_model.py" />
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Nodes</source>
      <translation>节点</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Replace a model of this name</source>
      <translation>替换同名模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/export_swmm_model.py" />
      <location filename="../processing/flood/import_swmm_model.py" />
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/flood/run_swmm.py" />
      <location filename="../processing/flood/simulate_flood.py" />
      <source>SWMM input file</source>
      <translation>SWMM 输入文件</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>SWMM,model,drainage,sewer,build,subcatchment,watershed,storm water</source>
      <translation>SWMM,模型,排水,管网,构建,子汇水区,流域,雨水</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Sand</source>
      <translation>砂土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Sandy loam</source>
      <translation>砂壤土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Sealed share of other ground (%)</source>
      <translation>其他地面不透水率（%）</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Silt loam</source>
      <translation>粉壤土</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Soil</source>
      <translation>土壤</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../processing/streets/__init__.py" />
      <location filename="../plugins/flood/aftermath.py" />
      <source>Streets</source>
      <translation>道路</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/import_swmm_model.py" />
      <location filename="../processing/flood/pipe_layers.py" />
      <source>Subcatchments</source>
      <translation>子汇水区</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Subcatchments by</source>
      <translation>子汇水区划分方法</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <location filename="../processing/flood/terrain_form.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/sample/sample_district.py" />
      <location filename="../plugins/flood/run_form.py" />
      <source>Terrain</source>
      <translation>地形</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Utilities</source>
      <translation>管线类别</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>Waste water (litres per person and day)</source>
      <translation>污水量（L/(人·d)）</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>none are made</source>
      <translation>不划分</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>the nearest node (Thiessen)</source>
      <translation>按最近节点（泰森多边形）</translation>
    </message>
    <message>
      <location filename="../processing/flood/build_swmm_model.py" />
      <source>the terrain</source>
      <translation>按地形</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>At most so many runs</source>
      <translation>最多运行次数</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Calibrate model</source>
      <translation>率定模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Compares a run with measured levels or flows (NSE, KGE, errors of peak, timing and volume), and searches for the parameters that fit best with a known optimiser and a budget of runs.
The best run, plots and a table of all trials are kept.</source>
      <translation>将模拟与实测水位或流量对比（NSE、KGE、峰值、峰现时间和水量误差），并用成熟的优化算法在限定的运行次数内搜索拟合最好的参数。
保留最优的一次运行、对比图和全部试算表。</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Distance at the start</source>
      <translation>初始差距</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Distance from a perfect fit</source>
      <translation>与完美拟合的差距</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/flood/run_scenarios.py" />
      <location filename="../processing/flood/run_swmm.py" />
      <location filename="../processing/flood/simulate_flood.py" />
      <location filename="../processing/flood/surface_flood.py" />
      <location filename="../plugins/flood/run_form.py" />
      <source>Folder for the results</source>
      <translation>结果文件夹</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>KGE of the worst place</source>
      <translation>最差测点的 KGE</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>NSE of the worst place</source>
      <translation>最差测点的 NSE</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>NSE, KGE, peak, timing and volume per place</source>
      <translation>各测点的 NSE、KGE、峰值、峰现时间与水量</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Parameters that fit best</source>
      <translation>最优参数</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Plot of the fit</source>
      <translation>拟合对比图</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Runs</source>
      <translation>运行次数</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>Table of all runs</source>
      <translation>全部试算表</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>What is run and what it is compared with</source>
      <translation>率定方案（运行内容与对比数据）</translation>
    </message>
    <message>
      <location filename="../processing/flood/calibrate_model.py" />
      <source>flood,calibration,NSE,KGE,observed,measured,parameters,optimiser,roughness</source>
      <translation>内涝,率定,NSE,KGE,实测,观测,参数,优化,糙率</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Area that became deeper (m²)</source>
      <translation>变深面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Area that became shallower (m²)</source>
      <translation>变浅面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Areas by depth</source>
      <translation>各级水深面积</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Change in every cell</source>
      <translation>各网格的变化</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Compare scenarios</source>
      <translation>对比情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Compares two runs: a map of where the water became deeper or shallower, a table of areas by depth before and after, and, with the exposure of both, the damage avoided and the change in every management cell.
The difference is with measures minus without.</source>
      <translation>对比两次模拟：水深变化图、前后各级水深面积表；若给出两者的暴露分析，还给出避免的损失和每个管理网格的变化。
差值为有措施减无措施。</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Damage avoided</source>
      <translation>避免的损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Difference of depth</source>
      <translation>水深差值</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Exposure with them</source>
      <translation>有措施时的暴露分析</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Exposure without them</source>
      <translation>无措施时的暴露分析</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Greatest fall (m)</source>
      <translation>最大减深（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Greatest rise (m)</source>
      <translation>最大增深（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Maximum depth with them</source>
      <translation>有措施时的最大水深</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>Maximum depth without the measures</source>
      <translation>无措施时的最大水深</translation>
    </message>
    <message>
      <location filename="../processing/flood/compare_scenarios.py" />
      <source>flood,scenario,compare,difference,measures,benefit,damage avoided</source>
      <translation>内涝,情景,对比,差值,措施,效益,减损</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Alternating blocks</source>
      <translation>交替块雨型</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Catchment for areal reduction (km², 0: none)</source>
      <translation>面雨量折减的汇水面积（km²，0 为不折减）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Chicago</source>
      <translation>芝加哥雨型</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Depth of the storm (mm)</source>
      <translation>总雨量（mm）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <location filename="../plugins/flood/storm_form.py" />
      <source>Design storm</source>
      <translation>设计暴雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <location filename="../processing/flood/network_capacity.py" />
      <source>Duration (min)</source>
      <translation>历时（min）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Formula: a code, an IDF table (CSV), or file.toml#code</source>
      <translation>公式：代码、IDF 表（CSV）或 file.toml#代码</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Keep the storm in the store as</source>
      <translation>暴雨入库名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Makes the rain of a storm of a given return period from a city's intensity formula, an IDF table or your own formula, spread over its duration as a Chicago, alternating-block or uniform storm.
Every step carries the exact depth that falls in it, so the storm's total is the formula's own. The shipped formulas are those of Chongqing's districts (CQ-SPB, CQ-BN, CQ-YB); others are added as rows of a table.</source>
      <translation>按城市暴雨强度公式、IDF 表或自定义公式生成给定重现期的暴雨，并按芝加哥、交替块或均匀雨型分配到历时内。
每个时段均为该时段的精确雨量，因此总雨量与公式一致。内置重庆各区公式（CQ-SPB、CQ-BN、CQ-YB），其他公式在表中增行即可。</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Pattern</source>
      <translation>雨型</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Peak intensity (mm/h)</source>
      <translation>峰值雨强（mm/h）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <location filename="../processing/survey/parameters.py" />
      <location filename="../plugins/plot/view.py" />
      <source>Plot</source>
      <translation>图</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Return period (years)</source>
      <translation>重现期（年）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <location filename="../processing/flood/network_capacity.py" />
      <source>Step (min)</source>
      <translation>步长（min）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Table of the storm</source>
      <translation>暴雨过程表</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>Uniform</source>
      <translation>均匀雨型</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <location filename="../processing/flood/network_capacity.py" />
      <source>Where the peak stands (share of the duration)</source>
      <translation>雨峰系数（占历时比例）</translation>
    </message>
    <message>
      <location filename="../processing/flood/design_storm.py" />
      <source>rain,storm,hyetograph,Chicago,IDF,return period,intensity,Chongqing,rainfall</source>
      <translation>雨,暴雨,雨型,芝加哥,IDF,重现期,暴雨强度,重庆,降雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/export_swmm_model.py" />
      <source>Coordinate system of the file (empty: the one it was imported in)</source>
      <translation>文件坐标系（留空：导入时的坐标系）</translation>
    </message>
    <message>
      <location filename="../processing/flood/export_swmm_model.py" />
      <source>Export SWMM model</source>
      <translation>导出 SWMM 模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/export_swmm_model.py" />
      <source>SWMM,inp,export,model,drainage</source>
      <translation>SWMM,inp,导出,模型,排水</translation>
    </message>
    <message>
      <location filename="../processing/flood/export_swmm_model.py" />
      <source>Writes a model of the store as a SWMM 5.2 input file, with every change made to it in QGIS. All else is as its owner wrote it: a model that nobody changed comes back byte for byte.</source>
      <translation>将库中模型写为 SWMM 5.2 输入文件，包含在 QGIS 中所作的全部修改；其余内容与原作者所写完全一致：未经修改的模型逐字节还原。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Area deeper than 0.15 m (m²)</source>
      <translation>水深超过 0.15 m 的面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Closed streets</source>
      <translation>中断路段</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Counts who and what stands in the water of a run: buildings by the depth at their walls, people, damage, streets by who can still pass, facilities, underpasses; and sums everything per management cell, which may be any layer of polygons.
Writes one GeoPackage with a layer for each.</source>
      <translation>统计一次模拟中受淹的对象：按外墙处水深统计建筑物、人口、损失，按可通行对象统计道路，以及设施和下穿通道；并按管理网格（任意面图层）汇总。
写出一个 GeoPackage，每类对象一个图层。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage</source>
      <translation>损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage by use</source>
      <translation>分用途损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage to buildings of unknown use (by the curve of dwellings)</source>
      <translation>用途不明建筑物的损失（按住宅曲线）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage to commerce</source>
      <translation>商业损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage to dwellings</source>
      <translation>住宅损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage to industry</source>
      <translation>工业损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Damage to public buildings</source>
      <translation>公共建筑损失</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Exposed cells</source>
      <translation>受影响网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Exposed facilities</source>
      <translation>受影响设施</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/model_words.py" />
      <source>Exposure</source>
      <translation>暴露分析</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Facilities</source>
      <translation>设施</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Facilities and underpasses meet water within (m)</source>
      <translation>设施和下穿通道的影响距离（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Flood exposure</source>
      <translation>内涝暴露分析</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../plugins/flood/aftermath.py" />
      <source>Flooded buildings</source>
      <translation>受淹建筑物</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Flooded buildings of unknown use</source>
      <translation>用途不明的受淹建筑物</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Flooded facilities</source>
      <translation>受淹设施</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Flooded street length (m)</source>
      <translation>受淹道路长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Flooded underpasses</source>
      <translation>受淹下穿通道</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Ground floors without a height lie above ground by (m)</source>
      <translation>未注明时室内地面高出室外（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Hazard scheme of the cells</source>
      <translation>网格的危险性分级方案</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Height of its ground floor above ground (m)</source>
      <translation>底层室内地面高出室外（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Its use (chooses the damage curve)</source>
      <translation>建筑物用途（决定损失曲线）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Its value</source>
      <translation>建筑物价值</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>People in flooded buildings</source>
      <translation>受淹建筑物内人口</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/model_words.py" />
      <source>Population of a building</source>
      <translation>建筑物人口</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Street length closed to ambulances (m)</source>
      <translation>救护车不能通行的道路长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Street length closed to cars (m)</source>
      <translation>小客车不能通行的道路长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Street length closed to fire engines (m)</source>
      <translation>消防车不能通行的道路长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Underpasses</source>
      <translation>下穿通道</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <location filename="../processing/flood/scenario_table.py" />
      <source>Value of a square metre of building</source>
      <translation>建筑物每平方米价值</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>Width of a street (m)</source>
      <translation>道路宽度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_exposure.py" />
      <source>flood,exposure,damage,buildings,passability,streets,population,cells,risk</source>
      <translation>内涝,暴露,损失,建筑物,通行,道路,人口,网格,风险</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Chosen scenario</source>
      <translation>所选情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Distance of the chosen storm</source>
      <translation>所选情景与预报的差距</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Flood forecast</source>
      <translation>内涝预报</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Folder for the chosen results</source>
      <translation>所选结果的存放文件夹</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Folder of the chosen run</source>
      <translation>所选模拟的结果文件夹</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Forecast rain (mm)</source>
      <translation>预报雨量（mm）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Forecast rain (table: begin_min, depth_mm)</source>
      <translation>预报降雨（表：begin_min、depth_mm）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <location filename="../processing/flood/parameters.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../plugins/flood/water.py" />
      <source>Maximum depth</source>
      <translation>最大水深</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Only scenarios with this code</source>
      <translation>仅限含此代码的情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Rain of the chosen scenario (mm)</source>
      <translation>所选情景雨量（mm）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <location filename="../processing/flood/scenario_table.py" />
      <location filename="../processing/model_words.py" />
      <source>Results of the scenarios</source>
      <translation>情景结果文件夹</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Scenarios to name</source>
      <translation>列出的情景数</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>Tells in seconds what a coming storm will do: chooses, among the scenarios that were run before, the one whose storm is nearest and rains at least as much, and hands over its results.
Says how near it is; run the forecast itself when there is time.</source>
      <translation>数秒内给出即将来临的降雨的影响：在预先模拟的情景中选取降雨最接近且不小于预报的情景，并给出其结果。
同时说明接近程度；时间允许时请直接模拟预报降雨。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_forecast.py" />
      <source>flood,forecast,nowcast,tonight,precomputed,scenario,nearest,storm</source>
      <translation>内涝,预报,临近预报,今夜,预计算,情景,最接近,暴雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>AIDR (Australia)</source>
      <translation>AIDR（澳大利亚）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Area of the worst class (m²)</source>
      <translation>最高等级面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>City</source>
      <translation>城区</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>FD2320 (England)</source>
      <translation>FD2320（英国）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Flood hazard</source>
      <translation>内涝危险性</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Four grades of depth, Chinese practice</source>
      <translation>按积水深度四级（国内做法）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Greatest depth (m)</source>
      <translation>最大水深（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Hazard classes</source>
      <translation>危险性等级</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Hazard rating (FD2320)</source>
      <translation>危险性指数（FD2320）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <location filename="../processing/flood/flood_report.py" />
      <source>Hazard scheme</source>
      <translation>危险性分级方案</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Hours after the rain within which water must be gone (criterion of GB 50014; empty: 1 h)</source>
      <translation>雨停后须退尽的时间（h，GB 50014 判定；留空为 1 h）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <location filename="../processing/flood/register_run.py" />
      <source>Inundated areas</source>
      <translation>淹没范围</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Judges the water of a run by a published scheme: danger to people (FD2320), to people, vehicles and buildings (AIDR H1 to H6), or the Chinese waterlogging criteria; and draws the inundated areas by class of depth with their duration.
The limits are data, with source and confidence: data/hazard/classes.csv.</source>
      <translation>按公开的分级方案判定一次模拟的积水：对人的危险性（FD2320），对人、车和建筑物的危险性（AIDR H1 至 H6），或中国内涝判定标准；并按水深等级绘制淹没范围及其历时。
限值是数据，注明来源与可信度：data/hazard/classes.csv。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Land use (debris factor of FD2320)</source>
      <translation>用地类型（FD2320 漂浮物系数）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>On the safe side</source>
      <translation>偏安全取值</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Pasture or arable land</source>
      <translation>草地或耕地</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Water shallower than this is not judged (m)</source>
      <translation>小于此水深不判定（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Waterlogging by GB 50014</source>
      <translation>GB 50014 内涝判据</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Woodland</source>
      <translation>林地</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>Worst class</source>
      <translation>最高等级</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_hazard.py" />
      <source>flood,hazard,danger,FD2320,AIDR,waterlogging,inundation,depth,velocity</source>
      <translation>内涝,危险性,FD2320,AIDR,积水,淹没,水深,流速</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <source>Assumptions, one a line</source>
      <translation>假定（每行一条）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <source>Buildings (drawn on the maps)</source>
      <translation>建筑物（绘于图上）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Exposure of the run</source>
      <translation>本次模拟的暴露分析</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/flood/register_run.py" />
      <source>Files that the run was made from</source>
      <translation>本次模拟所用的文件</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <source>Flood report</source>
      <translation>内涝报告</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/flood/parameters.py" />
      <location filename="../processing/flood/register_run.py" />
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Folder of a run</source>
      <translation>模拟结果文件夹</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../processing/survey/nightly_check.py" />
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/maps/map_page.py" />
      <location filename="../processing/maps/sheet_algorithm.py" />
      <location filename="../processing/survey/cross_section.py" />
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Warnings of the run</source>
      <translation>本次模拟的预警</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <source>Writes a report of a run as one HTML page to read, print or send: maps of depth, duration and danger, curves at the observation points, exposure, warnings, water balance, assumptions, and every input with its hash.
It speaks the language of QGIS.</source>
      <translation>将一次模拟写成一个独立的 HTML 报告，可阅读、打印或发送：水深、历时和危险性图，观测点过程线，暴露分析，预警，水量平衡，假定，以及各输入文件的校验值。
报告语言与 QGIS 一致。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_report.py" />
      <source>flood,report,HTML,print,map,hydrograph,balance</source>
      <translation>内涝,报告,HTML,打印,地图,过程线,水量平衡</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Cells with a blue warning</source>
      <translation>蓝色预警网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Cells with a red warning</source>
      <translation>红色预警网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Cells with a yellow warning</source>
      <translation>黄色预警网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Cells with an orange warning</source>
      <translation>橙色预警网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Column with the kind of a facility</source>
      <translation>设施类别字段</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Entries in the list</source>
      <translation>名单条数</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Exposed cells (from flood exposure)</source>
      <translation>受影响网格（来自内涝暴露分析）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Facilities are manned when a warned cell is within (m)</source>
      <translation>距预警网格多近的设施需值守（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <location filename="../processing/model_words.py" />
      <source>Facilities that can be manned</source>
      <translation>可值守的设施</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Facilities to be manned</source>
      <translation>需值守的设施</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Flood warning</source>
      <translation>内涝预警</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Gives every management cell one of four colours by depth, duration and exposure, says why, lists whom to warn and which facilities to man, and writes a message for each area.
The rules are a table that a city edits: data/hazard/warning.toml.</source>
      <translation>按水深、历时和受影响对象给每个网格定四色等级并说明原因，列出应通知的单位和须值守的设施，并为每个区域写出风险提示。
规则为可编辑的表：data/hazard/warning.toml。</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>List of whom to warn</source>
      <translation>通知名单</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Messages by area</source>
      <translation>分区域风险提示</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Messages: column that says to which area a cell belongs</source>
      <translation>提示：网格所属区域列</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Messages: office that judges</source>
      <translation>提示：研判单位</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Messages: telephone</source>
      <translation>提示：联系电话</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Messages: when the rain begins (2026-11-28 14:00, local time)</source>
      <translation>提示：降雨开始时间（2026-11-28 14:00，当地时间）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Rules (empty: the shipped ones)</source>
      <translation>规则（留空则用自带规则）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>Suggested warnings</source>
      <translation>内涝预警（建议等级）</translation>
    </message>
    <message>
      <location filename="../processing/flood/flood_warning.py" />
      <source>flood,warning,alert,blue,yellow,orange,red,cells,emergency</source>
      <translation>内涝,预警,蓝色,黄色,橙色,红色,网格,应急</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>A gauge that is in the store already</source>
      <translation>已入库的雨量站</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>A stamp is its interval's</source>
      <translation>时间标记指时段（起点/终点）</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>All series as one table</source>
      <translation>全部序列汇总表</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Centimetres</source>
      <translation>厘米</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Import rainfall</source>
      <translation>导入降雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Inches</source>
      <translation>英寸</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../plugins/intake/import_more.py" />
      <source>Metres</source>
      <translation>米</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Millimetres</source>
      <translation>毫米</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Put before gauges' names</source>
      <translation>雨量站名称前缀</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Reads rain gauges from tables (text, workbooks), SWMM rain files (.dat) or SensorThings observations (JSON), checks times and values, and keeps each gauge as a series in UTC and millimetres.
Gaps, doubled and reversed times, hours that the clock skipped, negative values, counters that fell back and rain heavier than was ever measured on Earth (a wrong unit) are findings with file and row; so are quality flags, codes, decimal commas, counters and tips of a bucket.
It is a delivery: it comes in at once if it has no errors, else it waits, and it can be withdrawn, which takes what it told away and nothing else. A gauge that is in the store goes on; what was told before is told again as a finding, an error where the values differ.</source>
      <translation>从表格（文本、工作簿）、SWMM 雨量文件（.dat）或 SensorThings 观测（JSON）读取雨量站，检查时间与数值，并将每站以 UTC 和毫米入库。
缺口、重复与倒退的时间、被时钟跳过的时刻、负值、回落的累计值以及超过全球极值的雨量（单位错误）均作为检查结果给出文件与行号；质量标志、代码、小数逗号、累计值与翻斗时刻亦然。
按批次管理：没有错误时直接入库，否则待处理；可撤回，只撤走本批提交的数值。已入库的雨量站由文件续接；重复提交的时段会提示，数值不一致时为错误。</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Step (s, 0: the commonest spacing)</source>
      <translation>步长（s，0 为最常见间隔）</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>The files hold rainy intervals only</source>
      <translation>文件仅含有雨时段</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Time zone of stamps without one</source>
      <translation>无时区标记时的时区</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <location filename="../plugins/intake/mapping_table.py" />
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>Values are</source>
      <translation>数值类型</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>a counter that only rises</source>
      <translation>累计雨量（只增不减）</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>begin</source>
      <translation>起点</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>depth of each interval</source>
      <translation>各时段雨量</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>end</source>
      <translation>终点</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>goes on</source>
      <translation>接续</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>intensity per hour</source>
      <translation>每小时雨强</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>is replaced</source>
      <translation>替换</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>moments at which the bucket tipped</source>
      <translation>翻斗翻转时刻</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_rainfall.py" />
      <source>rain,rainfall,gauge,series,CSV,SWMM,SensorThings,time zone,measured</source>
      <translation>雨,降雨,雨量站,序列,CSV,SWMM,SensorThings,时区,实测</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Coordinate system of the file (empty: the store's)</source>
      <translation>文件坐标系（空为库坐标系）</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Import SWMM model</source>
      <translation>导入 SWMM 模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Name of the model (empty: the file's)</source>
      <translation>模型名称（空为文件名）</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>Puts any SWMM 5.2 input file into the store: nodes, links and subcatchments as tables in SI units, beside the file as its owner wrote it. Exported again it is the same file, but for what was changed.
What would make SWMM fail or compute wrongly is a finding on the map and on the row of the file.</source>
      <translation>将任意 SWMM 5.2 输入文件入库：节点、管段与子汇水区以国际单位制成表，并保留原始文件。再次导出时，除所作修改外与原文件相同。
会使 SWMM 失败或算错之处，逐条定位到地图及文件行。</translation>
    </message>
    <message>
      <location filename="../processing/flood/import_swmm_model.py" />
      <source>SWMM,inp,import,model,drainage</source>
      <translation>SWMM,inp,导入,模型,排水</translation>
    </message>
    <message>
      <location filename="../processing/flood/inlet_types.py" />
      <source>Table of inlet types</source>
      <translation>雨水口类型表</translation>
    </message>
    <message>
      <location filename="../processing/flood/inlet_types.py" />
      <source>Types</source>
      <translation>类型数</translation>
    </message>
    <message>
      <location filename="../processing/flood/inlet_types.py" />
      <source>Writes the shipped types of gullies and manholes as a table: sizes, coefficients with the form of the formula each belongs to, greatest inflow, blocked share, source and confidence.
Edit it, add the city's own grates, and give it to the flood simulation.</source>
      <translation>将内置的雨水口与检查井类型写成表格：尺寸、系数及其所属公式形式、最大泄水量、堵塞比例、来源与可信度。
可在表中修改或添加本市的雨水箅，再提供给内涝模拟使用。</translation>
    </message>
    <message>
      <location filename="../processing/flood/inlet_types.py" />
      <source>flood,inlet,gully,grate,manhole,weir,orifice,coefficient</source>
      <translation>内涝,雨水口,雨水箅,平箅,偏沟,立箅,联合式,检查井,堰,孔口,系数</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>A pipe fails by what lasts (min)</source>
      <translation>持续多久视为失效（min）</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Capacity of pipes</source>
      <translation>管道排水能力</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/flood/run_swmm.py" />
      <source>Coordinate system of the file</source>
      <translation>文件坐标系</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Network capacity</source>
      <translation>管网排水能力</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../plugins/flood/ask_card.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Pipes</source>
      <translation>管线</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Pipes that no rain reaches</source>
      <translation>没有雨水汇入的管段</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Return periods (years)</source>
      <translation>重现期（年）</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Runs a model under a ladder of return periods, each in a process of its own, and grades every pipe by the rarest storm it carries: which fails first, at which storm, after how long, and how (full, surcharged, flooding).
A model of the store keeps the grades of its pipes there.</source>
      <translation>以一系列重现期运行模型（各在独立进程中），按可排的最大重现期为每根管道评级：哪根最先失效、在何种暴雨、多久之后、以何种方式（满流、超载、冒溢）。
库中模型的管道评级保存在库中。</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/model_words.py" />
      <source>Runs at the same time</source>
      <translation>同时运行数</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>SWMM,capacity,return period,sewer,surcharge,storm ladder,drainage standard</source>
      <translation>SWMM,排水能力,重现期,管网,超载,多重现期暴雨,排水标准</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/model_words.py" />
      <source>Storm formula</source>
      <translation>暴雨强度公式</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>Storm that 95 % of the pipes carry (years)</source>
      <translation>95 % 管段可承受的重现期（年）</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <source>The pipe that fails first</source>
      <translation>最先失效的管段</translation>
    </message>
    <message>
      <location filename="../processing/flood/network_capacity.py" />
      <location filename="../processing/flood/run_swmm.py" />
      <location filename="../processing/flood/simulate_flood.py" />
      <source>or the name of a model in the store</source>
      <translation>或库中模型名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Also a mesh with velocity arrows</source>
      <translation>同时输出带流速箭头的网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Arrival time</source>
      <translation>积水到达时间</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Checkpoint (*.npz)</source>
      <translation>断点 (*.npz)</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Checkpoint, written at every output and on cancel</source>
      <translation>断点文件（每次输出及取消时写出）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Damage curves by use (empty: the shipped ones)</source>
      <translation>分用途损失曲线（留空：使用自带曲线）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <location filename="../processing/flood/playing.py" />
      <location filename="../plugins/flood/water.py" />
      <source>Depth through time</source>
      <translation>水深过程</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Double</source>
      <translation>双精度</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Folder of the files that a model of the store names (empty: it may read none)</source>
      <translation>库中模型所引用文件的文件夹（留空：不读取任何文件）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Full shallow water</source>
      <translation>完整浅水方程</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <location filename="../processing/maps/make_project.py" />
      <source>Gauges</source>
      <translation>监测站点</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Go on from a checkpoint</source>
      <translation>从断点继续</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Local inertia</source>
      <translation>局部惯性格式</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Maximum depth (m)</source>
      <translation>最大水深（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Maximum depth times velocity</source>
      <translation>最大水深流速积</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Maximum depth times velocity (m²/s)</source>
      <translation>最大水深流速积（m²/s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <location filename="../processing/maps/make_project.py" />
      <source>Maximum velocity</source>
      <translation>最大流速</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Maximum velocity (m/s)</source>
      <translation>最大流速（m/s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Numerical scheme</source>
      <translation>计算格式</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Resample a terrain that is turned or not square</source>
      <translation>重采样旋转或非正方形像元的地形</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Sides where water may leave</source>
      <translation>允许出流的边界</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Single</source>
      <translation>单精度</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Threads (0: all)</source>
      <translation>线程数（0 为全部）</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Time deeper than 0.15 m</source>
      <translation>超过 0.15 m 的历时</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Time under more than 0.15 m</source>
      <translation>水深超过 0.15 m 的历时</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>Two rains were given: {names}. Give one.</source>
      <translation>给出了两种降雨：{names}，请只给一种。</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>east</source>
      <translation>东</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>north</source>
      <translation>北</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>south</source>
      <translation>南</translation>
    </message>
    <message>
      <location filename="../processing/flood/parameters.py" />
      <source>west</source>
      <translation>西</translation>
    </message>
    <message>
      <location filename="../processing/flood/pipe_layers.py" />
      <source>Inlets and manholes: water down and up</source>
      <translation>雨水口与检查井：下泄与上溢水量</translation>
    </message>
    <message>
      <location filename="../processing/flood/pipe_layers.py" />
      <source>Inlets through time</source>
      <translation>雨水口流量过程</translation>
    </message>
    <message>
      <location filename="../processing/flood/pipe_layers.py" />
      <location filename="../plugins/flood/water.py" />
      <source>Nodes: flooded volume</source>
      <translation>节点：冒溢量</translation>
    </message>
    <message>
      <location filename="../processing/flood/pipe_layers.py" />
      <location filename="../plugins/flood/water.py" />
      <source>Pipes through time</source>
      <translation>管段（随时间）</translation>
    </message>
    <message>
      <location filename="../processing/flood/pipe_layers.py" />
      <source>Pipes: greatest filling</source>
      <translation>管段：最大充满度</translation>
    </message>
    <message>
      <location filename="../processing/flood/playing.py" />
      <source>Depth and velocity</source>
      <translation>水深与流速</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>Also keep the maxima as PostGIS rasters</source>
      <translation>同时以 PostGIS 栅格保存最大值</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>Enters a finished run into the store's register: its water balance, its files, and every input with its hash; its inundated areas by class of depth, with how long and how soon, become polygons that all can query.
If asked, the greatest depth, velocity, arrival and duration are kept as PostGIS rasters too; the database needs the extension postgis_raster for that.</source>
      <translation>将已完成的模拟登记入库：水量平衡、结果文件，以及每项输入及其哈希值；按水深等级划分的积水范围（含历时与积水到达时间）成为人人可查询的多边形。
如有需要，最大水深、流速、积水到达时间和历时也可保存为 PostGIS 栅格；数据库须装有 postgis_raster 扩展。</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>Keep a run in the store</source>
      <translation>模拟结果入库</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>Key of the run</source>
      <translation>模拟标识</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <location filename="../processing/streets/build_streets.py" />
      <location filename="../plugins/asking.py" />
      <location filename="../plugins/catalog/records.py" />
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>PostGIS rasters</source>
      <translation>PostGIS 栅格</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>What was run</source>
      <translation>模拟类型</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>flood,run,register,store,inundation,polygon,PostGIS,raster,provenance</source>
      <translation>内涝,模拟,登记,入库,积水范围,多边形,PostGIS,栅格,溯源</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>streets alone</source>
      <translation>仅地表</translation>
    </message>
    <message>
      <location filename="../processing/flood/register_run.py" />
      <source>streets and pipes together</source>
      <translation>地表与管网耦合</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <location filename="../processing/flood/scenario_table.py" />
      <source>Dask scheduler (tcp://host:8786), instead of this machine</source>
      <translation>Dask 调度器（tcp://host:8786），代替本机</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <location filename="../processing/flood/scenario_table.py" />
      <source>Processes at a time on this machine</source>
      <translation>本机同时运行的进程数</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Run everything again</source>
      <translation>全部重新运行</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Run scenarios</source>
      <translation>运行情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Runs a set of scenarios, rain times network variant times measures, each in a process of its own, on this machine or on a Dask cluster, and keeps every result as it ends.
Stopped or killed and started again, it goes on with what is missing; what went in with other contents is run again.</source>
      <translation>运行一组情景（降雨 × 管网方案 × 措施），每个情景在独立进程中运行，可在本机或 Dask 集群上进行，结束一个保存一个。
停止或被终止后再次启动，只运行缺少的部分；输入内容有变化的会重新运行。</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Scenarios run now</source>
      <translation>本次运行的情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Scenarios that failed</source>
      <translation>失败的情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Scenarios that were there</source>
      <translation>已有的情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>Set of scenarios</source>
      <translation>情景集</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_scenarios.py" />
      <source>flood,scenario,ensemble,batch,parallel,Dask,cluster,storm ladder,measures</source>
      <translation>内涝,情景,集合,批量,并行,Dask,集群,多重现期暴雨,措施</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Continuity error of the pipes (%)</source>
      <translation>管网连续性误差（%）</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Flooded nodes</source>
      <translation>冒溢节点数</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Keep the run in the store as</source>
      <translation>运行入库名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Layers</source>
      <translation>图层</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Minutes to run on after the storm</source>
      <translation>雨后继续模拟分钟数</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Run SWMM</source>
      <translation>运行 SWMM</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Runs a SWMM file, or a model of the store, in EPA SWMM 5.2, outside of QGIS, under its own rain or a design storm. Gives peaks and totals of every element and layers that play through time.
SWMM's errors and warnings are findings on the element they speak of, with what to do.</source>
      <translation>在 QGIS 之外的 EPA SWMM 5.2 中运行 SWMM 文件或库中模型，可用自带降雨或设计暴雨。给出各构件的峰值与总量，以及可随时间播放的图层。
SWMM 的错误与警告均落在相应构件上，并给出处理办法。</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>SWMM's report</source>
      <translation>SWMM 报告</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>SWMM's results</source>
      <translation>SWMM 结果</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>SWMM,run,pipe,sewer,hydraulics,drainage,surcharge</source>
      <translation>SWMM,运行,管道,管网,水力,排水,超载</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Surcharged pipes</source>
      <translation>超载管段数</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <source>Table of a design storm (empty: the model's own rain)</source>
      <translation>设计暴雨表（空为模型自带降雨）</translation>
    </message>
    <message>
      <location filename="../processing/flood/run_swmm.py" />
      <location filename="../processing/flood/simulate_flood.py" />
      <source>or the name of a rain series in the store</source>
      <translation>或库中降雨序列名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Code of the last choice that stands for nothing done</source>
      <translation>代表不采取措施的末位方案代码</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Column with the use of a building</source>
      <translation>建筑用途列</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Finished scenarios</source>
      <translation>已完成的情景</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>How often deeper than {limit} m</source>
      <translation>水深超过 {limit} m 的频率</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Limits of depth (m)</source>
      <translation>水深限值（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Maps of how often deeper than each limit</source>
      <translation>各水深限值的超限频率图</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Result with the greatest depth</source>
      <translation>最大水深结果的名称</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Table of scenarios</source>
      <translation>情景对比表</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Times a year by return period, not the share of the storms</source>
      <translation>按重现期计算每年次数，而非占暴雨场次的比例</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>Writes one row for every finished scenario of a folder: its rain, the areas deeper than each limit, its greatest depth and where it stood, and how long it took.
With buildings, each row tells how many were flooded and the damage; with the code of doing nothing, the damage that each measure avoids under the same rain.
On request, maps of how often the water is deeper than a limit: in a share of the storms, or times a year.</source>
      <translation>为文件夹中每个已完成的情景写出一行：雨量、超过各水深界限的面积、最大水深及其位置、用时。
给出建筑物后，各行列出受淹栋数和损失；给出不采取措施的方案代码后，列出各措施在同一降雨下避免的损失。
还可生成超限频率图：水深超过限值的暴雨所占比例，或每年超过的次数。</translation>
    </message>
    <message>
      <location filename="../processing/flood/scenario_table.py" />
      <source>flood,scenario,table,compare,storm ladder,return period,exceedance,frequency,probability</source>
      <translation>内涝,情景,表,对比,多重现期暴雨,重现期,超限,频率,概率</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Blocked share of all inlets (0 to 1)</source>
      <translation>雨水口堵塞比例（0 至 1）</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Coordinate system of the SWMM file</source>
      <translation>SWMM 文件坐标系</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Coupled inlets</source>
      <translation>耦合雨水口数</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Coupling error (share of all water)</source>
      <translation>耦合误差（占总水量比例）</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <location filename="../processing/flood/surface_flood.py" />
      <source>Depth and level at the points</source>
      <translation>测点水深与水位</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Double grate in the carriageway</source>
      <translation>双箅平箅式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Double grate in the gutter</source>
      <translation>双箅偏沟式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Double kerb opening</source>
      <translation>双箅立箅式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Flow of every inlet and manhole through time</source>
      <translation>各雨水口与检查井流量过程</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Grate and kerb opening together</source>
      <translation>单箅联合式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Grate in the carriageway</source>
      <translation>单箅平箅式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Grate in the gutter</source>
      <translation>单箅偏沟式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Gullies (columns name, type, node, blocked; empty: every manhole is one)</source>
      <translation>雨水口（列 name、type、node、blocked；留空则每个检查井均为雨水口）</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Kerb opening</source>
      <translation>单箅立箅式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Layers of the pipes</source>
      <translation>管网图层</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Lets a storm fall on terrain and roofs, through gullies and manholes into the pipes, and out of them again where they are full: the surface model and EPA SWMM, coupled at every step by the difference of heads.
Both sides keep one book of the water; its error is reported, and SWMM's own continuity error beside it. Blocked inlets are a scenario: give the share that is closed.</source>
      <translation>让暴雨落在地形与屋面上，经雨水口与检查井进入管道，管道满后再溢出：地表模型与 EPA SWMM 在每一步按水头差耦合。
两侧共用一本水账，报告其误差，并同时给出 SWMM 自身的连续性误差。雨水口堵塞作为情景：给出堵塞比例即可。</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Longest time between two exchanges (s)</source>
      <translation>两次交换的最长间隔（s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Manhole cover</source>
      <translation>检查井井盖</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <location filename="../processing/flood/surface_flood.py" />
      <source>Mesh of depth and velocity</source>
      <translation>水深与流速网格</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Open shaft</source>
      <translation>敞口井</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Outfalls whose water runs on over the terrain</source>
      <translation>水量流到地形上的排放口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Roofs of blocked buildings drain to the pipes</source>
      <translation>阻水建筑屋面雨水接入管网</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Row of four grates</source>
      <translation>四箅平箅式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Simulate flood</source>
      <translation>内涝模拟（地表与管网耦合）</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Table of the city's own inlet types</source>
      <translation>本市雨水口类型表</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Two grates and kerb openings together</source>
      <translation>双箅联合式雨水口</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Type of inlets without one</source>
      <translation>未注明类型的雨水口按</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Water balance of streets and pipes</source>
      <translation>地表与管网水量平衡</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>Water of every inlet and manhole</source>
      <translation>各雨水口与检查井水量</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>all that lie on it</source>
      <translation>位于地形上的全部</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>flood,coupled,1D,2D,SWMM,inlet,gully,street,drainage,inundation,pluvial</source>
      <translation>内涝,耦合,一维,二维,SWMM,雨水口,道路,排水,淹没,暴雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <location filename="../plugins/flood/aftermath.py" />
      <location filename="../plugins/flood/play_card.py" />
      <location filename="../plugins/flood/run_form.py" />
      <location filename="../plugins/intake/import_form.py" />
      <location filename="../plugins/intake/import_more.py" />
      <location filename="../plugins/intake/mapping_dialog.py" />
      <location filename="../plugins/store/forms.py" />
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../processing/flood/simulate_flood.py" />
      <source>those that lie on it with a free mouth</source>
      <translation>位于地形上且自由出流的</translation>
    </message>
    <message>
      <location filename="../processing/flood/surface_flood.py" />
      <source>Lets rain and inflows run over a terrain of 1 to 10 m cells and writes depth through time, maxima, arrival, duration, the curves at points, and the water balance.
The local inertial scheme is the fast one. The full shallow-water scheme has the momentum too: dam breaks, jumps, steep supercritical streets.</source>
      <translation>让降雨和入流在 像元 1 至 10 m 的地形上流动，输出水深过程、最大值、到达时间、历时、测点过程线和水量平衡。
局部惯性格式速度快；完整浅水格式保留动量，适用于溃坝、水跃和陡峭道路的急流。</translation>
    </message>
    <message>
      <location filename="../processing/flood/surface_flood.py" />
      <source>Surface flood</source>
      <translation>地表漫流模拟（二维）</translation>
    </message>
    <message>
      <location filename="../processing/flood/surface_flood.py" />
      <source>Volume error (share of all water)</source>
      <translation>水量误差（占总水量）</translation>
    </message>
    <message>
      <location filename="../processing/flood/surface_flood.py" />
      <location filename="../plugins/flood/run_card.py" />
      <source>Water balance</source>
      <translation>水量平衡</translation>
    </message>
    <message>
      <location filename="../processing/flood/surface_flood.py" />
      <source>flood,inundation,2D,surface water,pluvial,rain on grid,hydraulic,shallow water</source>
      <translation>洪水,淹没,内涝,二维,地表水,暴雨,水力,浅水</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Buildings are</source>
      <translation>建筑物按</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Cells without elevation are</source>
      <translation>无高程的像元按</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Courant number</source>
      <translation>库朗数</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Depth of water at the start (m)</source>
      <translation>初始水深（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Duration (s)</source>
      <translation>模拟时长（s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Edges in full (JSON)</source>
      <translation>边界完整设置（JSON）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Height of walls without one (m)</source>
      <translation>未注明墙体的高度（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Hold the waves of the few deepest cells, so that the others need not wait</source>
      <translation>限制少数最深像元的波速，以免拖慢其余像元</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Infiltration (JSON)</source>
      <translation>下渗（JSON）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Inflows (table: name, x, y, time_s, flow_m3_s)</source>
      <translation>入流（表：name、x、y、time_s、flow_m3_s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Manning's n</source>
      <translation>曼宁粗糙系数 n</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Manning's n per cell</source>
      <translation>逐像元曼宁粗糙系数</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Observation points</source>
      <translation>观测点</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Output every (s)</source>
      <translation>输出间隔（s）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Rain through time (table of a design storm, or time_s and mm_h)</source>
      <translation>降雨过程（设计暴雨表，或 time_s 与 mm_h 两列）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Slope beyond the open sides (m/m; empty: the terrain's own)</source>
      <translation>开放边界外的坡度（m/m；留空则取地形坡度）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>Walls and kerbs (height above ground: height_m)</source>
      <translation>墙体与路缘（高出地面：height_m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>closed: no water, no rain</source>
      <translation>不过水，不落雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>ground that water passes slowly</source>
      <translation>透水缓流</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>open to the outside</source>
      <translation>向外敞开</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>or depth of water at the start per cell</source>
      <translation>或逐像元初始水深</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>or level of water at the start (m)</source>
      <translation>或初始水位（m）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>or rain for the whole time (mm/h)</source>
      <translation>或全程恒定雨强（mm/h）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>or rain per cell (NetCDF)</source>
      <translation>或格点降雨（NetCDF）</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>raised ground, whose roofs shed their rain</source>
      <translation>抬高地面，屋面雨水流下</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>walls</source>
      <translation>不透水边界</translation>
    </message>
    <message>
      <location filename="../processing/flood/terrain_form.py" />
      <source>{name} is not JSON: {error}</source>
      <translation>{name} 不是 JSON：{error}</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Lists the places where the water of a run stands deeper than 15 cm in a pool of at least 100 m²: number, place, depth, area, how long, coordinates, as points and as a table.
Beside your city's register of such places each pool bears its number, cause and responsible body, pools that are not in it are told, and so are places of the register that stay dry.</source>
      <translation>列出一次模拟中水深超过 15 厘米、面积不小于 100 平方米的积水点：编号、位置、水深、面积、淹没历时和坐标，输出点图层和表格。
与本市易涝点台账对照时，已登记的沿用其编号、积水原因和责任单位，未登记的和本次未积水的分别注明。</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Other names of streets</source>
      <translation>道路别名</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/streets/service_area.py" />
      <location filename="../plugins/catalog/records.py" />
      <source>Places</source>
      <translation>地点</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Places listed</source>
      <translation>列出的点数</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Places of the register that stay dry</source>
      <translation>已登记而未积水的点数</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Pools that the register has</source>
      <translation>已登记的积水点数</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Pools that the register has not</source>
      <translation>未登记的积水点数</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Register of waterlogging-prone places</source>
      <translation>易涝点台账</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <location filename="../processing/maps/flood_map.py" />
      <source>Rivers and ponds (no flood)</source>
      <translation>河流与水塘（不计为积水）</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Table of places</source>
      <translation>易涝点表</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>Waterlogging-prone places</source>
      <translation>易涝点清单</translation>
    </message>
    <message>
      <location filename="../processing/flood/waterlogged_places.py" />
      <source>flood,waterlogging,prone,places,list,register,pool,table</source>
      <translation>内涝,易涝点,积水点,台账,清单,登记,表格</translation>
    </message>
    <message>
      <location filename="../processing/flood/withdraw_rainfall.py" />
      <source>Takes what a delivery told of its gauges out of the store again, or throws a waiting one away. What other deliveries told of the same gauges stays; what this one replaced comes back. A gauge of which nothing is left goes too.</source>
      <translation>将一批数据中各雨量站的数值从库中撤回，或丢弃待验收的批次。其他批次对同一雨量站提交的数据保留；被本批取代的数据随之恢复。不再有任何数据的雨量站一并删除。</translation>
    </message>
    <message>
      <location filename="../processing/flood/withdraw_rainfall.py" />
      <source>Withdraw rainfall</source>
      <translation>撤回降雨</translation>
    </message>
    <message>
      <location filename="../processing/flood/withdraw_rainfall.py" />
      <source>rain,rainfall,gauge,withdraw,rollback,delivery</source>
      <translation>雨,降雨,雨量站,撤回,回退,批次</translation>
    </message>
    <message>
      <location filename="../processing/grid/__init__.py" />
      <source>Management grid</source>
      <translation>管理网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/accept_boundaries.py" />
      <source>Accept boundaries</source>
      <translation>验收行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/accept_boundaries.py" />
      <location filename="../processing/grid/check_boundaries.py" />
      <location filename="../processing/grid/import_boundaries.py" />
      <location filename="../processing/grid/withdraw_boundaries.py" />
      <source>Areas</source>
      <translation>区域</translation>
    </message>
    <message>
      <location filename="../processing/grid/accept_boundaries.py" />
      <source>Lets staged boundaries in, in one step or not at all. They are judged again; the areas that had their codes before end on the day before.</source>
      <translation>将暂存界线一次性入库，否则完全不入库。入库前重新检查；原同代码区域于前一天停用。</translation>
    </message>
    <message>
      <location filename="../processing/grid/accept_boundaries.py" />
      <source>grid,boundary,accept,delivery</source>
      <translation>网格,界线,验收,批次</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>Assign to cells</source>
      <translation>归属网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <location filename="../processing/grid/duty_grids.py" />
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Cells (empty: those in use)</source>
      <translation>网格（空为在用网格）</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>Points on a border</source>
      <translation>压界点</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>Tells for each thing of a layer in which management cell it lies, by one rule used everywhere: a point on a border belongs to the cell whose code sorts first, and is marked; a line belongs to its cells by the share of its length, an area by the share of its area, and the largest share decides.
The store keeps the same for its own tables, and keeps it true when a thing or a cell changes.</source>
      <translation>按统一规则判定图层中每个对象所属的单元网格：压界点归编码在前的网格并作标记；线按长度比例、面按面积比例归属，以占比最大者为准。
数据库对自身表执行同样规则，对象或网格变更时自动更新。</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <location filename="../processing/grid/duty_grids.py" />
      <location filename="../processing/grid/grid_statistics.py" />
      <location filename="../processing/grid/split_cell.py" />
      <source>Their codes</source>
      <translation>编码列</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Things</source>
      <translation>对象</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>Things in a cell</source>
      <translation>位于网格内的对象</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Things in none</source>
      <translation>不在任何网格的对象</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>Things with their cell</source>
      <translation>带所属网格的对象</translation>
    </message>
    <message>
      <location filename="../processing/grid/assign_cells.py" />
      <source>grid,cells,assign,spatial join,facilities</source>
      <translation>网格,归属,空间连接,部件</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_boundaries.py" />
      <source>Check boundaries</source>
      <translation>检查行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_boundaries.py" />
      <source>Judges the districts, streets and communities of the store: the form of their codes, dates, that each lies in the one above, and that they tile it without gap or overlap. Each strip is told with its area and width.</source>
      <translation>检查库中区县、街道、社区：代码格式、起止日期、是否位于上级区域内、是否无缝隙无重叠地铺满上级区域。每个窄条注明面积与宽度。</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_boundaries.py" />
      <source>grid,boundary,district,street,community,check,gap,overlap,topology</source>
      <translation>网格,界线,区县,街道,社区,检查,缝隙,重叠,拓扑</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>Buildings cut, components on a border</source>
      <translation>被分割建筑与压界部件</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>Check grid cells</source>
      <translation>检查网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../processing/survey/nightly_check.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <source>Errors</source>
      <translation>错误</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>Judges the cells in use: the form of their codes, that they begin with their community's, that no retired one is used, that outlines are valid, that cells tile their community without gap or overlap and share every vertex, their size, order and dates.
With layers of buildings and components it tells which ones a border cuts or comes too near.</source>
      <translation>检查在用网格：编码形式、与社区代码一致、未使用停用编码、边界有效、无缝无叠覆盖社区且界线逐点共用、面积、次序与日期。
给出建筑与部件图层时，指出被界线分割或压界者。</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>Neither error nor warning</source>
      <translation>无错误且无警告</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>Places of components are exact to (m)</source>
      <translation>部件位置精度（m）</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/intake/findings_card.py" />
      <source>Warnings</source>
      <translation>警告</translation>
    </message>
    <message>
      <location filename="../processing/grid/check_cells.py" />
      <source>grid,cells,check,topology,gap,overlap,quality</source>
      <translation>网格,检查,拓扑,缝隙,重叠,质量</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>14 digits, CJ/T 213-2005</source>
      <translation>14 位，CJ/T 213-2005</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>15 digits, GB/T 47678.3-2026</source>
      <translation>15 位，GB/T 47678.3-2026</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>Code grid cells</source>
      <translation>网格编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <location filename="../processing/grid/merge_cells.py" />
      <source>Codes retired</source>
      <translation>停用编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>Gives every cell in use its code: 12 digits of the community and 3 of the cell (2 in the older scheme), from west to east and from north to south.
A cell that is still most of an old one keeps its code; a code that has retired is never given again. Renumbering gives all cells new numbers, and retires the old ones.</source>
      <translation>为每个在用网格编码：社区 12 位加网格顺序 3 位（旧规则 2 位），由西向东、由北向南编排。
与原网格大部分重合的网格保留原编码；停用的编码不再使用。重新编号会为全部网格分配新顺序码并停用旧码。</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>Have a new code</source>
      <translation>新编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>Kept their code</source>
      <translation>保留编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>Renumber all cells</source>
      <translation>全部重新编号</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <location filename="../processing/grid/draw_cell.py" />
      <source>Scheme (15 digits, or 14)</source>
      <translation>编码规则（15 位或 14 位）</translation>
    </message>
    <message>
      <location filename="../processing/grid/code_cells.py" />
      <source>grid,cells,code,number,renumber,identifier</source>
      <translation>网格,编码,编号,重编,标识码</translation>
    </message>
    <message>
      <location filename="../processing/grid/corners.py" />
      <source>Corners are pairs of numbers: {given}</source>
      <translation>折点须为成对的数字：{given}</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <location filename="../processing/grid/merge_cells.py" />
      <source>Code of the new cell</source>
      <translation>新网格编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Community, 12 digits (empty: where it is drawn)</source>
      <translation>社区代码，12 位（空：按绘制位置）</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Draw grid cell</source>
      <translation>绘制网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Its area (m²)</source>
      <translation>面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Its key in the store</source>
      <translation>在数据库中的主键</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Makes a management cell of the ground inside an outline that belongs to no cell yet. What is drawn is cut to its community and to the cells around: a gap is filled by drawing roughly around it, and borders are shared vertex for vertex.
The cell gets the next free code of its community.</source>
      <translation>将轮廓内尚不属于任何网格的地块作为新的单元网格。所绘轮廓按社区界线和周边网格自动裁切：沿空白地大致绘制即可填补缝隙，界线逐点共用。
新网格取所在社区下一个可用顺序码。</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Neighbours that got a vertex</source>
      <translation>增加折点的相邻网格数</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <location filename="../processing/grid/split_cell.py" />
      <source>Or its corners in the store's coordinates: x y, x y</source>
      <translation>或其折点（数据库坐标）：x y, x y</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>Outline (one polygon)</source>
      <translation>轮廓（一个多边形）</translation>
    </message>
    <message>
      <location filename="../processing/grid/draw_cell.py" />
      <source>grid,cells,draw,new,gap,fill,topology</source>
      <translation>网格,单元网格,绘制,新增,缝隙,填补,拓扑</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Balance by these (empty: area)</source>
      <translation>均衡依据（空为面积）</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Brings management cells together into connected duty or supervision grids of about equal load: by area, or by what lies in them, such as components or past cases, or the sum of a column.
A grid has its responsible body, its objects and its standard.</source>
      <translation>将单元网格组合为连通且负荷相近的责任网格或监督网格：按面积，或按其中的部件、历史案件数量，或某列之和均衡。
每个网格有责任主体、管理对象与管理标准。</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Duty grid</source>
      <translation>责任网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>Duty grids</source>
      <translation>责任网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Duty grids as a layer</source>
      <translation>责任网格图层</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Grids</source>
      <translation>网格数</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <location filename="../plugins/survey/valve_list.py" />
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Mean load</source>
      <translation>平均负荷</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Number of grids</source>
      <translation>网格数量</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Objects</source>
      <translation>管理对象</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Put them into the store</source>
      <translation>写入数据库</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>Responsible body</source>
      <translation>责任主体</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Standard</source>
      <translation>管理标准</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Sum of this column (empty: their number)</source>
      <translation>按此列求和（空为计数）</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Supervision grid</source>
      <translation>监督（采集）网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>Variation of load</source>
      <translation>负荷变异系数</translation>
    </message>
    <message>
      <location filename="../processing/grid/duty_grids.py" />
      <source>grid,duty,supervision,collector,balance,workload</source>
      <translation>网格,责任,监督,采集,均衡,工作量</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>0 equal areas ... 1 along main streets</source>
      <translation>0 面积均匀 … 1 沿主干道路</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Borders and what they follow</source>
      <translation>界线及依附地物</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Buildings cut</source>
      <translation>被分割的建筑</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Buildings, never cut</source>
      <translation>建筑（不分割）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <location filename="../processing/model_words.py" />
      <source>Cells</source>
      <translation>网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Cells as a layer</source>
      <translation>网格图层</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Communities (empty: those of the store)</source>
      <translation>社区（空为数据库中的社区）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Components on a border</source>
      <translation>压界部件</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Components, counted on borders</source>
      <translation>部件（统计压界）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Generate grid cells</source>
      <translation>划分单元网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Greatest difference to a community's area (m²)</source>
      <translation>与社区面积的最大差值（m²）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Hills, where cells may be large</source>
      <translation>山地（网格可较大）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Makes management cells of about 10,000 m² that follow streets, rivers and walls: they tile their community, neighbours share every vertex, no building is cut, compounds stay whole, and river banks and railways are always borders.
One knob leads from equal areas to following main streets. Where no feature divides the ground, helper lines do, and it is said. The same input gives the same cells. A page with a picture tells how good they are.</source>
      <translation>沿道路、河流、围墙划分约一万平方米的单元网格：无缝覆盖社区，相邻网格逐点共用界线，不分割建筑，院落保持完整，河岸与铁路始终为界。
一个参数在“面积均匀”与“沿主干道路”之间调节。无地物处用辅助线划分并提示。相同输入得到相同网格。质量报告附图。</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Mean area (m²)</source>
      <translation>平均面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Mean compactness</source>
      <translation>平均紧凑度</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>No gap, no overlap, every vertex shared</source>
      <translation>无缝无叠，逐点共用</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Put them into the store, in use from today</source>
      <translation>写入数据库，今日启用</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <location filename="../processing/model_words.py" />
      <source>Quality of the cells</source>
      <translation>网格质量报告</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Rivers, railways, motorways: always borders</source>
      <translation>河流、铁路、高速路：必为界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Share of borders along main streets</source>
      <translation>沿主干道路界线比例</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Share of borders that follow nothing</source>
      <translation>无依附界线比例</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Share of cells of half to twice the wanted size</source>
      <translation>面积在目标值 0.5–2 倍内的比例</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Streets (empty: those of the store)</source>
      <translation>道路（空为数据库中的道路）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Their codes, 12 digits</source>
      <translation>社区代码列（12 位）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Their places are exact to (m)</source>
      <translation>部件位置精度（m）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Variation of size</source>
      <translation>面积变异系数</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Walled compounds, kept whole</source>
      <translation>封闭院落（保持完整）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Walls, block edges, ridges</source>
      <translation>围墙、街区边线、山脊线</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>Wanted area (m²)</source>
      <translation>目标面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/grid/generate_cells.py" />
      <source>grid,cells,management,partition,community,tessellation</source>
      <translation>单元网格,万米网格,划分,社区,网格化</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>By hectare</source>
      <translation>按每公顷</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Cells with values</source>
      <translation>网格统计结果</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Cells without neighbours</source>
      <translation>无相邻网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Cold cells</source>
      <translation>冷点网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Column of numbers</source>
      <translation>数值列</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Counts, sums or averages what lies in each management cell, and finds where high or low values gather: Getis and Ord's Gi* over neighbouring cells, with false discoveries held down (Benjamini and Hochberg).
A cell without neighbours is neither hot nor cold, and is called so.</source>
      <translation>对每个单元网格内的对象计数、求和或求平均，并用 Getis-Ord Gi* 识别冷热点，控制误报率（Benjamini-Hochberg）。
没有相邻网格的网格不判冷热，并如实注明。</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Grid statistics</source>
      <translation>网格统计</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Hot cells</source>
      <translation>热点网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Share of false hot spots that is put up with</source>
      <translation>可接受的误报比例</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>Total</source>
      <translation>合计</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>What of them</source>
      <translation>统计方式</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>area</source>
      <translation>面积</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>greatest</source>
      <translation>最大</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>grid,cells,statistics,hot spot,Gi*,Getis-Ord,choropleth</source>
      <translation>网格,统计,热点,冷点,Gi*,分级设色</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>least</source>
      <translation>最小</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>length</source>
      <translation>长度</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>number</source>
      <translation>数量</translation>
    </message>
    <message>
      <location filename="../processing/grid/grid_statistics.py" />
      <source>sum</source>
      <translation>合计</translation>
    </message>
    <message>
      <location filename="../processing/grid/import_boundaries.py" />
      <source>Import boundaries</source>
      <translation>导入行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/import_boundaries.py" />
      <source>Reads districts, streets and communities from any layer or file, judges codes (GB/T 2260), dates, nesting and tiling, and keeps them staged until they are accepted.
A narrow strip between two sources is told with its width, and can be mended with a preview. A new border ends the old one of its code on the day before.</source>
      <translation>从任意图层或文件读取区县、街道、社区界线，检查代码（GB/T 2260）、日期、隶属关系与铺满情况，验收前暂存。
两个来源之间的窄条注明宽度，可预览后自动修正。新界线启用的前一天，同代码的旧界线自动停用。</translation>
    </message>
    <message>
      <location filename="../processing/grid/import_boundaries.py" />
      <source>grid,boundary,district,street,township,community,village,import,GB/T 2260</source>
      <translation>网格,界线,区县,街道,乡镇,社区,村,导入,GB/T 2260</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_boundaries.py" />
      <source>Mend boundaries</source>
      <translation>修正行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_boundaries.py" />
      <source>Proposes what would mend the findings about borders without guessing: strips of at most 5 m between two areas are given to one of them, small loops of an outline are cut off.
Without 'Apply' nothing is changed: the layer shows each area before and after. What waits to be accepted is mended first.</source>
      <translation>对界线问题给出无需猜测的修正：相邻区域间不超过 5 m 的窄条划归一方，去除界线上的小环。
未选“应用”时不作任何修改：图层显示各区域修正前后。待验收的批次先在暂存中修正。</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_boundaries.py" />
      <source>grid,boundary,mend,repair,gap,overlap,sliver,self-crossing</source>
      <translation>网格,界线,修正,修复,缝隙,重叠,碎片,自相交</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <location filename="../processing/room_algorithms.py" />
      <source>Apply the mends</source>
      <translation>执行修正</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Cells that cross themselves and are left alone</source>
      <translation>自相交而未处理的网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Cells with another outline</source>
      <translation>轮廓改变的网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Closes gaps and overlaps of the management cells that are narrow, and lets neighbours share every vertex: each strip goes to the cell with which it shares most border. Wide ones are a question about the ground; they stay, to be drawn.
Without 'Apply' nothing is changed: the layer shows each strip and where it would go. Cells keep their codes.</source>
      <translation>消除单元网格间的窄缝隙和窄重叠，并使相邻网格逐点共用界线：每个窄条归入与其共用界线最长的网格。较宽的须实地确认，保留待绘制。
未选“应用”时不作任何改动，仅在图层中列出各窄条及其归属。网格编码不变。</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Gaps</source>
      <translation>缝隙数</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Gaps and overlaps, and where each goes</source>
      <translation>缝隙和重叠及其归属</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Kept borders that were out of date</source>
      <translation>已过时的所存网格界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Mend grid cells</source>
      <translation>修复网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Narrow is up to (m)</source>
      <translation>窄条宽度上限（m）</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Of them too wide, or with no neighbour: they stay</source>
      <translation>其中过宽或无相邻网格而保留的</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>Overlaps</source>
      <translation>重叠数</translation>
    </message>
    <message>
      <location filename="../processing/grid/mend_cells.py" />
      <source>grid,cells,mend,repair,gap,overlap,sliver,topology</source>
      <translation>网格,单元网格,修复,缝隙,重叠,细缝,拓扑</translation>
    </message>
    <message>
      <location filename="../processing/grid/merge_cells.py" />
      <source>Codes of the cells, with commas between</source>
      <translation>网格编码，以逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/grid/merge_cells.py" />
      <source>Merge grid cells</source>
      <translation>合并网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/merge_cells.py" />
      <source>Merges neighbouring management cells of one community into one. The old cells end today and stay as history, with their lineage.
The new cell keeps the code of the one it is most of, the others retire; where it is most of none, it gets the next free one.</source>
      <translation>将同一社区内相邻的单元网格合并为一个。原网格今日终止并作为历史保留，记录沿革。
新网格保留占其大部分的原网格编码，其余编码停用；若无，则取下一个可用顺序码。</translation>
    </message>
    <message>
      <location filename="../processing/grid/merge_cells.py" />
      <source>grid,cells,merge,join,lineage</source>
      <translation>网格,合并,沿革</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>Code of the cell</source>
      <translation>网格编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>Line of the cut</source>
      <translation>切割线</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>Parts</source>
      <translation>部分数</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>Split grid cell</source>
      <translation>拆分网格</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>Splits a management cell along a line that leads from border to border. The old cell ends today and stays as history, with its lineage; the neighbours get the vertices of the cut, so that borders stay shared.
The part that is most of the old cell keeps its code, the other gets the next free one.</source>
      <translation>沿一条贯穿的线拆分单元网格。原网格今日终止并作为历史保留，记录沿革；相邻网格同步增加切点，界线保持共用。
占原网格大部分的部分保留编码，其余取下一个可用顺序码。</translation>
    </message>
    <message>
      <location filename="../processing/grid/split_cell.py" />
      <source>grid,cells,split,divide,lineage</source>
      <translation>网格,拆分,沿革</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Cells in use again</source>
      <translation>恢复在用的网格数</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Cells taken away</source>
      <translation>移除的网格数</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Code of a cell that the change made</source>
      <translation>变更所形成网格的编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Codes in use again</source>
      <translation>恢复在用的编码</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Takes back the split, the merge or the drawing that made a management cell: the cells before it are in use again under their codes, as if nothing had been. The audit trail keeps both.
Only on the day of the change, and only the latest of several. A number that only the new cells had is retired.</source>
      <translation>撤销形成某单元网格的拆分、合并或绘制：原网格恢复在用，编码不变，如同未曾变更；审计记录保留变更与撤销。
仅限变更当日，多次变更时先撤销最近一次。仅新网格用过的顺序码停用。</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>Undo a change of cells</source>
      <translation>撤销网格变更</translation>
    </message>
    <message>
      <location filename="../processing/grid/undo_change.py" />
      <source>grid,cells,undo,revert,split,merge</source>
      <translation>网格,单元网格,撤销,恢复,拆分,合并</translation>
    </message>
    <message>
      <location filename="../processing/grid/withdraw_boundaries.py" />
      <source>Takes a delivery of boundaries out of the store again; the areas that it had ended are in use again. Rows that were edited since keep it from happening, unless they are to go even so.</source>
      <translation>将一批界线从库中撤回，被其停用的区域恢复使用。入库后有人工修改的记录会阻止撤回，除非选择仍然撤回。</translation>
    </message>
    <message>
      <location filename="../processing/grid/withdraw_boundaries.py" />
      <source>Withdraw boundaries</source>
      <translation>撤回行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/grid/withdraw_boundaries.py" />
      <source>grid,boundary,withdraw,rollback,delivery</source>
      <translation>网格,界线,撤回,回退,批次</translation>
    </message>
    <message>
      <location filename="../processing/home/__init__.py" />
      <source>Start</source>
      <translation>首页</translation>
    </message>
    <message>
      <location filename="../processing/intake/__init__.py" />
      <source>Deliveries and findings</source>
      <translation>成果批次与检查结果</translation>
    </message>
    <message>
      <location filename="../processing/layers.py" />
      <source>No layer of the store could be opened: {names}
Open the connection in QGIS's browser: it says what stands in the way, such as a password that is asked for, a role without rights, or a server without a free connection.</source>
      <translation>数据库的图层均无法打开：{names}
请在 QGIS 浏览器中打开该连接，查看原因，例如需要密码、角色无权限或服务器没有空闲连接。</translation>
    </message>
    <message>
      <location filename="../processing/maps/__init__.py" />
      <source>Maps and projects</source>
      <translation>地图与工程</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>   {count} other kinds: {pieces}</source>
      <translation>   其他 {count} 类：{pieces}</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../processing/maps/survey_map.py" />
      <source>, made by {author}</source>
      <translation>，制图：{author}</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>Census map</source>
      <translation>部件普查图</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>Census map page</source>
      <translation>部件普查图版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>Makes the page of a census: management cells with the end of their codes, and every facility under the sign of its class, over the project's base map, with how many there are and how complete they are.
The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, and an atlas makes one sheet for each cell or street.</source>
      <translation>制作部件普查图版面：在工程底图上显示单元网格（标注编码后三位）和全部管理部件（按类别符号），并列出数量与完整情况。
版面作为布局保留在工程中，并有自己的主题。可用模板按本市要求排版，可按网格或道路批量出图。</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>Management cells, and what stands in the street</source>
      <translation>单元网格与管理部件</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <location filename="../processing/maps/survey_map.py" />
      <source>Page of {day}</source>
      <translation>制图日期：{day}</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>The project shows neither cells nor facilities.
Make a project of the store with 'Make project' once cells are generated or facilities are let in.</source>
      <translation>工程中既没有单元网格也没有管理部件。
请在生成网格或部件入库之后，用“生成工程”建立数据库工程。</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>census,map,cells,facilities,components,page,print,layout,atlas,pdf</source>
      <translation>普查,地图,单元网格,部件,版面,打印,布局,图集,pdf</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>{count} facilities, {complete} with all mandatory fields</source>
      <translation>管理部件 {count} 个，其中 {complete} 个必填项齐全</translation>
    </message>
    <message>
      <location filename="../processing/maps/census_map.py" />
      <source>{count} management cells, {surveyed} of them with facilities</source>
      <translation>单元网格 {count} 个，其中 {surveyed} 个有部件</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../plugins/flood/aftermath.py" />
      <source>, </source>
      <translation>、</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../processing/sample/sample_district.py" />
      <source>Administrative boundaries</source>
      <translation>行政区划界线</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Closed to cars: {m} m</source>
      <translation>小客车不能通行：{m} 米</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Closed to cars: {m} m, most of it on {names}</source>
      <translation>小客车不能通行：{m} 米，主要在{names}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Confidence: {words}</source>
      <translation>可信度：{words}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Deepest after</source>
      <translation>最深时刻</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Depth</source>
      <translation>水深</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Design storm: {storm}</source>
      <translation>设计暴雨：{storm}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Facilities (red rim: under water)</source>
      <translation>设施（红边：受淹）</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Flood map</source>
      <translation>内涝地图</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Flood map page</source>
      <translation>内涝地图版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Greatest depth</source>
      <comment>map</comment>
      <translation>最大积水深度（m）</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Height datum (empty: as the terrain or the project says)</source>
      <translation>高程基准（留空：按地形或工程所注）</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Height datum: not stated</source>
      <translation>高程基准：未注明</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Height datum: {datum}</source>
      <translation>高程基准：{datum}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>How far to trust it</source>
      <translation>可信度</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Makes the page that says where water will stand and who must act: depth, the five worst places with depth and time, closed streets, warned areas as outlines, shelters and pumping stations, storm drains as a thin line, a small chart of the rain and a small map of how long the water stands.
The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, and an atlas makes one sheet for each cell.</source>
      <translation>制作一张说明何处积水、谁须行动的地图：水深、五处最严重积水点及其水深和时刻、中断道路、预警区轮廓、避险场所与泵站、细线雨水管道、小幅降雨过程图和淹没历时小图。
该页以布局和专用地图主题保存在工程中。可按本市模板排版，也可用图集为每个网格出一幅图。</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Not shown: water up to {cm} cm, pools under {m2} m², strips narrower than {m} m along walls ({left} in all). Times count from the begin of the run, to the interval at which maps were kept.</source>
      <translation>未绘：水深不超过 {cm} 厘米、面积小于 {m2} 平方米、沿墙宽度小于 {m} 米的积水（共 {left}）。时刻自模拟开始起算，精度为水深图输出间隔。</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Over 15 cm for</source>
      <translation>淹没历时</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../plugins/flood/run_card.py" />
      <location filename="../plugins/intake/finding_details.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Place</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Rain from {moment}</source>
      <translation>降雨起始：{moment}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Rain: {mm} mm in {min} min, at most {rate} mm/h</source>
      <translation>降雨：{min} 分钟 {mm} 毫米，最大雨强 {rate} 毫米/小时</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Rivers and ponds</source>
      <translation>河流与水塘</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Run on {day}</source>
      <translation>模拟日期：{day}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Simulated: {min} minutes from the begin of the rain</source>
      <translation>模拟时长：自降雨开始 {min} 分钟</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Storm drains</source>
      <translation>雨水管道</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Suggested warnings (not issued)</source>
      <translation>建议预警（未发布）</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Table of the rain</source>
      <translation>降雨表</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>The rain</source>
      <translation>降雨过程</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>The worst places</source>
      <translation>最严重积水点</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Time under more than 15 cm</source>
      <translation>淹没历时（超过 15 cm）</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Under more than 15 cm: {area}</source>
      <translation>积水超过 15 厘米：{area}</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Ways of evacuation</source>
      <translation>转移路线</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>Ways of evacuation: {count}, {wet} of them through water or a closed street</source>
      <translation>转移路线 {count} 条，其中 {wet} 条途经积水或封闭路段</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>computed with a model calibrated on water that was seen</source>
      <translation>计算结果，模型已用实测积水率定</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>computed, compared with water that was seen</source>
      <translation>计算结果，已与实测积水对比</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>computed, not compared with water that was seen</source>
      <translation>计算结果，未与实测积水对比</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>flood,map,page,print,layout,atlas,template,pdf,warning</source>
      <translation>内涝,地图,打印,布局,图集,模板,pdf,预警</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>min</source>
      <translation>分钟</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>where water will stand deeper than 15 cm, and who must act</source>
      <translation>何处积水超过 15 厘米，谁须行动</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>{ha} ha</source>
      <translation>{ha} 公顷</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>{mm} mm of rain in {min} minutes</source>
      <translation>{min} 分钟降雨 {mm} 毫米</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <source>{page}: how long</source>
      <translation>{page}：淹没历时</translation>
    </message>
    <message>
      <location filename="../processing/maps/flood_map.py" />
      <location filename="../processing/maps/make_project.py" />
      <source>{path} could not be opened as a layer.
Give a file that QGIS can show.</source>
      <translation>{path} 无法作为图层打开。
请选择 QGIS 可以显示的文件。</translation>
    </message>
    <message>
      <location filename="../processing/maps/layout.py" />
      <source>{path} could not be read as a QGIS project.
Choose a .qgz or .qgs file.</source>
      <translation>{path} 无法作为 QGIS 工程读取。
请选择 .qgz 或 .qgs 文件。</translation>
    </message>
    <message>
      <location filename="../processing/maps/layout.py" />
      <source>{path} could not be written.
Check the folder, its rights and the space on it.</source>
      <translation>{path} 无法写入。
请检查目录、权限和剩余空间。</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>0.15 – 0.30 m: street under water</source>
      <translation>0.15–0.30 m：路面积水</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>0.30 – 0.50 m: cars stop</source>
      <translation>0.30–0.50 m：小车停驶</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>0.50 – 1.00 m: danger to people</source>
      <translation>0.50–1.00 m：危及行人</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>1 – 3 hours</source>
      <translation>1～3 小时</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>15 – 30 minutes</source>
      <translation>15～30 分钟</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>30 – 60 minutes</source>
      <translation>30～60 分钟</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>also to ambulances</source>
      <translation>救护车也不能通行</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>also to fire engines</source>
      <translation>消防车也不能通行</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>closed to cars</source>
      <translation>小客车不能通行</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>deeper than 1 m</source>
      <translation>1 m 以上</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>longer than 3 hours</source>
      <translation>超过 3 小时</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>not through shown water</source>
      <translation>不经图示积水</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>pumping station</source>
      <comment>map</comment>
      <translation>泵站</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>shelter</source>
      <comment>map</comment>
      <translation>避险场所</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>through water or a closed street</source>
      <translation>途经积水或封闭路段</translation>
    </message>
    <message>
      <location filename="../processing/maps/looks.py" />
      <source>up to 15 minutes</source>
      <translation>15 分钟以内</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/maps/survey_map.py" />
      <source>Base map</source>
      <translation>底图</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Base map files, shown below</source>
      <translation>底图文件（显示在下）</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Blocks</source>
      <translation>街区</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>City facilities</source>
      <translation>城市设施</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/model_words.py" />
      <location filename="../plugins/grid/cells_card.py" />
      <source>Communities</source>
      <translation>社区</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Districts</source>
      <translation>行政区</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Flood warnings</source>
      <translation>内涝预警</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Hazard</source>
      <translation>危险性</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Hollows</source>
      <translation>低洼地</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Land use</source>
      <translation>用地</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Make project</source>
      <translation>生成工程</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/store/forms.py" />
      <source>Project</source>
      <translation>工程</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>QGIS project (*.qgz)</source>
      <translation>QGIS 工程 (*.qgz)</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Result files, shown on top</source>
      <translation>成果文件（显示在上）</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/model_words.py" />
      <source>Results</source>
      <translation>成果</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Street districts</source>
      <translation>街道辖区</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Water</source>
      <translation>积水</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Writes a QGIS project with the store's layers, grouped and styled, results above them and base maps below.
Files are taken whole: every layer of a GeoPackage. A file called like one of Undergrid's styles wears it. No password and nobody's login is written into the project.</source>
      <translation>写出 QGIS 工程：数据库图层分组并配好样式，结果在上，底图在下。
文件整体加入：GeoPackage 的每个图层都在内；与 Undergrid 样式同名的文件使用该样式。工程中不写入密码，也不写入任何人的登录名。</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../plugins/layers.py" />
      <source>Your role may not read: {names}</source>
      <translation>您的角色无权读取：{names}</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>project,qgz,layers,style,group,map</source>
      <translation>工程,qgz,图层,样式,分组,地图,project,layers</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Extent (empty: all layers)</source>
      <translation>范围（留空为全部图层）</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Facts beside the map</source>
      <translation>图旁说明</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Legend</source>
      <translation>图例</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Map page</source>
      <translation>地图版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Moment to show</source>
      <translation>显示时刻</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Page as PDF</source>
      <translation>PDF 版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Page as PNG</source>
      <translation>PNG 版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Project (empty: the one that is open)</source>
      <translation>工程（留空为当前打开的工程）</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Subtitle</source>
      <translation>副标题</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>There is nothing on this map: no layer that is switched on has anything within its extent.
Switch on the layers that the page is about, or choose another extent.</source>
      <translation>地图上没有任何内容：已勾选的图层在该范围内都没有要素。
请勾选所需图层，或选择其他范围。</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Writes a map page with title, legend, scale bar, north arrow and the facts you give it, as PDF and as PNG.
The legend shows only what the map shows. With a moment given, layers that change in time show that moment.</source>
      <translation>输出带标题、图例、比例尺、指北针和说明文字的地图版面，格式为 PDF 和 PNG。
图例只列出图中出现的内容。给定时刻后，随时间变化的图层显示该时刻的状态。</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>map,page,print,layout,pdf,png,legend</source>
      <translation>地图,版面,打印,布局,图例,map,page,print,pdf,png</translation>
    </message>
    <message>
      <location filename="../processing/maps/own_layers.py" />
      <source>The project has a thousand pages called {name}.</source>
      <translation>工程中已有一千个名为 {name} 的版面。</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet.py" />
      <source>{path} is no template of a map page, or holds no map that is called “map”.
Let this algorithm keep its template, change that one in QGIS, and give it again.</source>
      <translation>{path} 不是地图页模板，或其中没有名为“map”的地图。
请先用本算法输出模板，在 QGIS 中修改后再使用。</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Made by</source>
      <translation>制图</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>One sheet for each of (cells, streets)</source>
      <translation>分幅图层（每个网格或道路一幅）</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Sheets</source>
      <translation>分幅</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Template</source>
      <translation>模板</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Template of a page (*.qpt)</source>
      <translation>地图页模板 (*.qpt)</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>Template, to change</source>
      <translation>输出模板（供修改）</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>{parameter} ({file}): nothing that the page shows lies in any of its {count} sheets.
Give one of this place.</source>
      <translation>{parameter}（{file}）：其 {count} 幅图均不含页面所示内容。
请提供本地区的图层。</translation>
    </message>
    <message>
      <location filename="../processing/maps/sheet_algorithm.py" />
      <source>{parameter} ({file}): {white} of {count} sheets are white: nothing that the page shows lies there.</source>
      <translation>{parameter}（{file}）：{count} 幅图中有 {white} 幅为空白，页面所示内容不在其范围内。</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>   {code}: {km} km</source>
      <translation>   {code}：{km} 公里</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>   {count} others: {km} km</source>
      <translation>   其他 {count} 类：{km} 公里</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>Complete in what CJJ 61 asks for: {share} % of the length</source>
      <translation>CJJ 61 要求属性齐全的长度占 {share}%</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>Makes the page of what lies underground: every utility in its standard colour, over the project's base map, with how much there is of each and how complete it is. No findings, no model and no water are on it.
The page stays in the project as a layout with a theme of its own. A template lays it out as your city wants, and an atlas makes one sheet for each cell or street.</source>
      <translation>制作地下管线图：各类管线按标准颜色绘于底图之上，并列出各类长度和属性完整程度；不含问题、模型和积水。
该页以布局和专用地图主题保存在工程中。可按本市模板排版，也可用图集为每个网格或道路出一幅图。</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>Survey map</source>
      <translation>管线图</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>Survey map page</source>
      <translation>管线图版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>The project shows no survey.
Make a project of the store with 'Make project', or add its layers from the panel, once a survey is let into the network.</source>
      <translation>工程中没有管线数据。
普查数据入库后，请用“生成工程”建立工程，或从面板添加图层。</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>What lies underground</source>
      <translation>地下管线分布</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>survey,map,pipes,page,print,layout,atlas,template,pdf</source>
      <translation>普查,管线图,地图,打印,布局,图集,模板,pdf</translation>
    </message>
    <message>
      <location filename="../processing/maps/survey_map.py" />
      <source>{km} km of pipes and cables in {count} segments</source>
      <translation>管线共 {km} 公里，{count} 段</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Borders</source>
      <translation>界线</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Brings the catalogue to what the data are now, checks it, packs what is open to the public, verifies the package as its receiver would, publishes the citizens' page and the services, and packs the catalogue itself.</source>
      <translation>更新目录、检查目录，打包向社会开放的数据并按接收方方式校验，发布便民页面和地图服务，并导出目录。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Capacity results</source>
      <translation>排水能力结果</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../plugins/catalog/catalog_card.py" />
      <source>Catalogue</source>
      <translation>信息资源目录</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Cells without facilities</source>
      <translation>无部件的网格</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Chosen run</source>
      <translation>所选结果</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Codes of the communities</source>
      <translation>社区代码列</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Day of the census (2026-05-31; empty: today)</source>
      <translation>普查日期（如 2026-05-31；留空为今天）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../processing/room_algorithms.py" />
      <source>Delivered files</source>
      <translation>成果文件</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Duration of each storm (min)</source>
      <translation>每场降雨历时（min）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Facility census report</source>
      <translation>部件普查报告</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Forecast rain (table)</source>
      <translation>预报降雨（表）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Gives identifiers to facilities that have none, checks all of them, and writes how much was surveyed and how much is watched against the targets, with the lists of what lacks.</source>
      <translation>为没有标识码的部件编码，检查全部部件，并对照指标写出普查率与监测覆盖率及缺项清单。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Grid a district</source>
      <translation>整区划分</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Imports what a survey team handed over, judges it as a whole, accepts it if nothing is wrong, and writes the workbook and the report that go back to the team.</source>
      <translation>导入测量队提交的成果并整体检查，无错误时验收入库，同时写出退回测量队的工作簿和报告。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Looks tonight's rain up among the scenarios that were run, counts who and what would stand in the water, issues warnings per management cell and writes a report.</source>
      <translation>在已模拟的情景中查找今夜降雨，统计受淹人员和对象，按管理单元给出预警研判并写出报告。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Makes the management cells of a district along its streets, puts them into the store, gives them their codes, checks them, and writes how good they are. What is left empty is taken from the store.</source>
      <translation>沿道路划分一个区的单元网格，入库、编码、检查，并输出质量说明。留空的图层取自数据库。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Monthly open-data release</source>
      <translation>每月开放数据发布</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>Name of the delivery</source>
      <translation>成果名称</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Not watched</source>
      <translation>未监测</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Open data sets, with commas between</source>
      <translation>开放数据集（以逗号分隔）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../processing/room_algorithms.py" />
      <location filename="../processing/survey/import_field_package.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <source>Package</source>
      <translation>外业包</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Pipe model in the store</source>
      <translation>数据库中的管网模型</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Receive survey</source>
      <translation>接收普查成果</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Return periods for the pipes (years)</source>
      <translation>管网计算的重现期（年）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Rivers, railways, motorways</source>
      <translation>河流、铁路、高速路</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Sends a ladder of storms, from common to rare, through the pipes and over the streets: which pipe fails at which storm, how deep each storm stands where, and all of them side by side in a table.</source>
      <translation>将由常遇到稀遇的一系列降雨依次送入管网并漫流地面：哪条管在哪场雨失效、各场雨何处积水多深，并汇总成表。</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Set of storms for the streets</source>
      <translation>地面计算的降雨组</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Storm ladder</source>
      <translation>多重现期暴雨</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Surveyed</source>
      <translation>已普查</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../processing/streets/street_matrix.py" />
      <location filename="../processing/survey/parameters.py" />
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Tonight's forecast</source>
      <translation>今夜内涝预报</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Wanted area of a cell (m²)</source>
      <translation>期望网格面积（m²）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Warnings</source>
      <comment>flood</comment>
      <translation>内涝预警（建议等级）</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Watched</source>
      <translation>已监测</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <source>Whom to warn</source>
      <translation>通知名单</translation>
    </message>
    <message>
      <location filename="../processing/model_words.py" />
      <location filename="../processing/room_algorithms.py" />
      <source>Workbook</source>
      <translation>工作簿</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>did you mean {name}?</source>
      <translation>是否为 {name}？</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>known are: {names}</source>
      <translation>可用参数：{names}</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{algorithm} has no parameter {name}; {meant}</source>
      <translation>{algorithm} 没有参数 {name}；{meant}</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{name} holds no number.</source>
      <translation>{name} 中没有数字。</translation>
    </message>
    <message>
      <location filename="../processing/parameters.py" />
      <source>{name} is no list of numbers: {why}</source>
      <translation>{name} 不是数字列表：{why}</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>The model {name} could not be read.</source>
      <translation>无法读取模型 {name}。</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Undergrid: pipelines, grid, facilities and storm-water flood</source>
      <translation>Undergrid：地下管线、管理网格、管理部件与城市内涝</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>Accept at once if there are no errors</source>
      <translation>无错误时立即入库</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Apply only the mends with this signature</source>
      <translation>仅执行具有该签名的修正</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Area</source>
      <translation>区域</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Checks to mend (empty: all with a mend)</source>
      <translation>要修正的检查项（空：全部可修正项）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Coordinate system of the files (empty: as profile or files say)</source>
      <translation>文件坐标系（留空则按方案或文件所述）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>Delivery</source>
      <translation>成果批次</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Delivery (empty: all that was accepted)</source>
      <translation>批次（留空：全部已入库记录）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>Delivery that this one corrects</source>
      <translation>被更正的成果批次</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Delivery that waits (empty: what was accepted)</source>
      <translation>待验收批次（留空：已入库记录）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/withdraw_form.py" />
      <source>Even if rows were edited since</source>
      <translation>即使记录已被编辑也撤回</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Findings of these checks after</source>
      <translation>修正后这些检查项的问题数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Findings of these checks before</source>
      <translation>修正前这些检查项的问题数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Folder of the package</source>
      <translation>外业包目录</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/import_more.py" />
      <source>Folder with your own profiles</source>
      <translation>自有方案目录</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>Import profile</source>
      <translation>导入方案</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Import profile (empty: chosen by headers)</source>
      <translation>导入方案（留空则按表头选择）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Key of the mend</source>
      <translation>修正编号</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Key to undo the mend</source>
      <translation>用于撤销的修正编号</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Let the clean rows in, refuse the others</source>
      <translation>无误的行入库，其余拒绝</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Mends that wait for the next round</source>
      <translation>留待下一轮的修正数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/mapping_dialog.py" />
      <source>Name of the profile</source>
      <translation>方案名称</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Number of mends</source>
      <translation>修正数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Only these, as the findings call them, with ; between them</source>
      <translation>仅这些对象（按检查结果中的叫法，以 ; 分隔）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Only this delivery</source>
      <translation>仅此批成果</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Only this utility or class (a code)</source>
      <translation>仅此类别（代码）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Profile</source>
      <translation>方案</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Profile that was used</source>
      <translation>所用方案</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Refused rows</source>
      <translation>退回记录</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Rows that were changed</source>
      <translation>已修改的记录数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Rows that were put back</source>
      <translation>已恢复的记录数</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Signature of the mends</source>
      <translation>修正的签名</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>The mends were applied</source>
      <translation>已执行修正</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>What a corrected delivery changes</source>
      <translation>更正成果带来的变化</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>What is changed</source>
      <translation>修改内容</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>Workbook to send back, with the findings marked</source>
      <translation>退回的工作簿（标注检查结果）</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>{title} taken out</source>
      <translation>撤出{title}</translation>
    </message>
    <message>
      <location filename="../processing/room_algorithms.py" />
      <source>{title} that entered</source>
      <translation>入库{title}</translation>
    </message>
    <message>
      <location filename="../processing/sample/__init__.py" />
      <location filename="../processing/sample/sample_district.py" />
      <source>Sample district</source>
      <translation>示例片区</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Also a delivery with planted slips</source>
      <translation>同时生成带预设错误的成果</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <location filename="../processing/store/create_store.py" />
      <location filename="../plugins/store/forms.py" />
      <source>Coordinate system</source>
      <translation>坐标系</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Folder for the district's files</source>
      <translation>片区文件的目录</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Folder of the census of facilities</source>
      <translation>部件普查成果文件夹</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Folder of the clean delivery</source>
      <translation>无误成果的目录</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Folder of the delivery with slips</source>
      <translation>带预设错误成果的目录</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Map layers</source>
      <translation>地图图层</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Planted slips</source>
      <translation>预设错误</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Writes a steep riverside district of one square kilometre that never existed: terrain, streets, buildings, land use, boundaries, facilities, seven utilities, and survey tables as a team would deliver them, once clean and once with planted slips and their list.
The same seed gives the same bytes.</source>
      <translation>生成一个并不存在的一平方公里山地滨江片区：地形、道路、建筑、用地、行政界线、设施、七类管线，以及作业队会提交的普查成果表，一套无误，一套带预设错误并附其清单。
相同的种子生成完全相同的数据。</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>sample,example,demo,tutorial,training,test data</source>
      <translation>示例,样例,演示,教程,测试数据,sample,demo</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <source>Back up store</source>
      <translation>备份数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <location filename="../processing/store/restore_store.py" />
      <source>Backup file</source>
      <translation>备份文件</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <source>Saves a whole store, with its history, into one file from which 'Restore store' brings it back. The file appears only when it is complete.
Others may go on working meanwhile; the backup shows the store as it was at the beginning. A second file, ending in .json, says what is in it and proves that it is undamaged: keep both together. They hold everything that the store holds: keep them as safe as the store.</source>
      <translation>将整个数据库连同历史保存为一个文件，可用“恢复数据库”恢复。文件写完后才会出现。
备份期间其他人可以继续工作；备份反映开始时刻的状态。另有一个以 .json 结尾的清单文件，说明内容并用于验证完好：请将两者放在一起。其中包含数据库的全部内容，请与数据库同等妥善保管。</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <source>Size in bytes</source>
      <translation>大小（字节）</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <location filename="../processing/store/restore_store.py" />
      <source>Store backups</source>
      <translation>数据库备份</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <location filename="../processing/store/create_store.py" />
      <location filename="../processing/store/restore_store.py" />
      <source>Version of the store</source>
      <translation>数据库版本</translation>
    </message>
    <message>
      <location filename="../processing/store/backup_store.py" />
      <source>store,database,backup,dump,save</source>
      <translation>数据库,备份,导出,store,backup</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>Check store</source>
      <translation>检查数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>Looks a store over and says what is not as it should be, each with its remedy: versions of the server and of PostGIS, rights, schema, coordinate system, batches that were never finished.
Nothing is changed.</source>
      <translation>检查数据库并逐条说明不正常之处及处理办法：服务器与 PostGIS 版本、权限、结构、坐标系、未完成的批次。
不作任何更改。</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>Number of errors</source>
      <translation>错误数</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>Number of pieces of advice</source>
      <translation>建议数</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>Number of warnings</source>
      <translation>警告数</translation>
    </message>
    <message>
      <location filename="../processing/store/check_store.py" />
      <source>store,database,postgis,check,health,rights,version</source>
      <translation>数据库,检查,体检,权限,版本,store,check</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>A new store was made</source>
      <translation>已新建数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Central meridian of its own instead, in degrees (CGCS2000)</source>
      <translation>改用自定中央子午线（度，CGCS2000）</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Control points: local east, local north, project east, project north</source>
      <translation>控制点：地方东坐标、地方北坐标、项目东坐标、项目北坐标</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Coordinate system of the project</source>
      <translation>项目坐标系</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Create store</source>
      <translation>创建数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Each control point takes four numbers.</source>
      <translation>每个控制点需要四个数。</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <location filename="../plugins/store/forms.py" />
      <source>Height datum</source>
      <translation>高程基准</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Local east</source>
      <translation>地方东坐标</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Local north</source>
      <translation>地方北坐标</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Makes a store: the tables, rules, roles and code lists that everything else works on. A store that is already there is brought up to date, and keeps its coordinate system.
With the connection 'undergrid' a private PostgreSQL server is made on this machine, reachable by you only, and registered as that connection. With any other connection the store is made in its database, which must be empty.
Choose the project's coordinate system with care: it cannot be changed afterwards. Where a city lies on the border of two zones, give a central meridian of its own. Control points known in an old local grid and in the project's give the four parameters between both, with what is left over at each point.</source>
      <translation>创建数据库：其他功能所依赖的数据表、规则、角色和代码表。已有的数据库会升级到当前版本，坐标系保持不变。
使用连接“undergrid”时，在本机建立仅供本人使用的私有 PostgreSQL 服务器，并注册为该连接。使用其他连接时，在其数据库中创建，该数据库必须为空。
请慎重选择项目坐标系：创建后不可更改。城市位于分带边界时，可指定自己的中央子午线。给出在旧地方坐标系和项目坐标系中均已知的控制点，可求得两者之间的四参数及各点残差。</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Name of the project</source>
      <translation>项目名称</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <location filename="../processing/store/upgrade_store.py" />
      <source>Only try it: do everything, then take it back</source>
      <translation>仅试运行：全部执行后撤销</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <location filename="../processing/store/restore_store.py" />
      <source>People who hold roles of an earlier store of this name</source>
      <translation>持有同名旧库角色的人员</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Project east</source>
      <translation>项目东坐标</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Project north</source>
      <translation>项目北坐标</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>Standard error at the control points, in metres</source>
      <translation>控制点中误差（m）</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>no store is made</source>
      <translation>不建库</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>store,database,postgis,create,install,coordinate system,central meridian,control points</source>
      <translation>数据库,创建,安装,坐标系,中央子午线,控制点,store,create</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>their roles are taken</source>
      <translation>收回其角色</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>they keep them here too</source>
      <translation>在本库保留其角色</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Administrator</source>
      <translation>管理员</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Data officer</source>
      <translation>数据管理员</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Editor</source>
      <translation>编辑人员</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Give a role</source>
      <translation>授予角色</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Gives a login of the server a role in the store. The login itself is made by the server's administrator; where it is missing you are told the statement for it.
Only the store's administrators may give roles. A role takes effect at once.</source>
      <translation>为服务器上的登录名授予数据库角色。登录名由服务器管理员创建；若不存在，会给出创建语句。
只有数据库管理员可以授予角色，授予后立即生效。</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <location filename="../processing/store/withdraw_role.py" />
      <location filename="../plugins/store/people_card.py" />
      <source>Login</source>
      <translation>登录名</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Planner</source>
      <translation>规划人员</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Reader</source>
      <translation>只读用户</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <location filename="../plugins/store/people_card.py" />
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Roles that the person has now</source>
      <translation>该人员现有角色</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>Surveyor</source>
      <translation>普查人员</translation>
    </message>
    <message>
      <location filename="../processing/store/grant_role.py" />
      <source>store,people,role,grant,rights,login,user</source>
      <translation>数据库,人员,角色,授予,权限,登录名,用户</translation>
    </message>
    <message>
      <location filename="../processing/store/list_people.py" />
      <source>List people</source>
      <translation>查看人员</translation>
    </message>
    <message>
      <location filename="../processing/store/list_people.py" />
      <source>Number of people</source>
      <translation>人数</translation>
    </message>
    <message>
      <location filename="../processing/store/list_people.py" />
      <source>Person and roles, a line each</source>
      <translation>人员及角色（每行一人）</translation>
    </message>
    <message>
      <location filename="../processing/store/list_people.py" />
      <source>Tells which logins of the server hold which roles of the store, one line each. Everyone who has a role may ask.
Roles are given with 'Give a role' and taken back with 'Withdraw a role'.</source>
      <translation>逐行列出服务器登录名及其在数据库中的角色。持有任一角色者均可查看。
用“授予角色”授予，用“收回角色”收回。</translation>
    </message>
    <message>
      <location filename="../processing/store/list_people.py" />
      <source>store,people,roles,rights,logins,users</source>
      <translation>数据库,人员,角色,权限,登录名,用户</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>Login that will make and administer the store</source>
      <translation>将建立并管理该库的登录名</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>Name of the database</source>
      <translation>数据库名称</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>Prepare a shared store</source>
      <translation>准备共享数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>Script</source>
      <translation>脚本</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>Writes the statements that a database administrator runs once on the server before a shared store is made: a database, PostGIS in it, the store's roles, and the rights of the login that will make and administer the store.
It reaches no server and changes nothing: read the script, then run it in psql.</source>
      <translation>写出数据库管理员在建立共享库之前需在服务器上执行一次的语句：数据库、其中的 PostGIS、库的角色，以及将建立并管理该库的登录名的权限。
本算法不连接服务器，也不作任何更改：请先阅读脚本，再用 psql 执行。</translation>
    </message>
    <message>
      <location filename="../processing/store/prepare_store.py" />
      <source>store,shared,server,administrator,database,rights,sql,script</source>
      <translation>数据库,共享,服务器,管理员,权限,脚本,sql</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <location filename="../plugins/intake/import_form.py" />
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>Brings a store back from a file that 'Back up store' made, counts its rows against the backup, and upgrades it to the version that this plugin works with.
The database must be empty or missing: nothing that exists is overwritten. To bring a backup back beside a store that is there, give the name of a new database on the same server; it is registered as a QGIS connection of that name.</source>
      <translation>从“备份数据库”生成的文件恢复数据库，按备份清单核对行数，并升级到本插件所用的版本。
目标数据库必须为空或不存在：不会覆盖任何已有内容。若要在现有数据库旁恢复备份，请给出同一服务器上新数据库的名称，恢复后将以该名称注册为 QGIS 连接。</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>Connection that leads to the store</source>
      <translation>通往该数据库的连接</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>New database on the same server</source>
      <translation>同一服务器上的新数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>Number of tables</source>
      <translation>数据表数</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>Restore store</source>
      <translation>恢复数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
      <source>store,database,restore,backup,recover</source>
      <translation>数据库,恢复,备份,store,restore</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>Brings a store to the version that this plugin works with: missing steps are run, and views, functions and rights are built anew, all in one transaction. When a step fails the store stays as it was.
A trial does everything, reports it, and takes it back.</source>
      <translation>将数据库升级到本插件所用的版本：执行缺少的步骤，重建视图、函数和权限，全部在一个事务中完成。任一步骤失败，数据库保持原样。
试运行会执行全部步骤、报告结果，然后撤销。</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>Number of steps</source>
      <translation>步骤数</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>Upgrade store</source>
      <translation>升级数据库</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>Version after</source>
      <translation>升级后版本</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>Version before</source>
      <translation>升级前版本</translation>
    </message>
    <message>
      <location filename="../processing/store/upgrade_store.py" />
      <source>store,database,upgrade,migration,version</source>
      <translation>数据库,升级,迁移,版本,store,upgrade</translation>
    </message>
    <message>
      <location filename="../processing/store/withdraw_role.py" />
      <source>Role; none takes them all</source>
      <translation>角色（不选则全部收回）</translation>
    </message>
    <message>
      <location filename="../processing/store/withdraw_role.py" />
      <source>Roles that the person still has</source>
      <translation>该人员剩余角色</translation>
    </message>
    <message>
      <location filename="../processing/store/withdraw_role.py" />
      <source>Takes a role from a login, or all its roles where none is chosen. It takes effect at once, also for connections that are open.
The last administrator of a store cannot be withdrawn.</source>
      <translation>收回登录名的一个角色；不选角色则全部收回。立即生效，对已打开的连接同样有效。
数据库的最后一位管理员不能被收回。</translation>
    </message>
    <message>
      <location filename="../processing/store/withdraw_role.py" />
      <source>Withdraw a role</source>
      <translation>收回角色</translation>
    </message>
    <message>
      <location filename="../processing/store/withdraw_role.py" />
      <source>store,people,role,withdraw,revoke,rights,login,user</source>
      <translation>数据库,人员,角色,收回,撤销,权限,登录名,用户</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>has errors, is not in the store</source>
      <translation>有错误，未入库</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>in the store</source>
      <translation>已入库</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>points: {count}</source>
      <translation>{count} 个点</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>replaced by a corrected delivery</source>
      <translation>已被修正成果替换</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>until {day}</source>
      <translation>有效期至 {day}</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>waits to be accepted</source>
      <translation>等待验收</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>withdrawn</source>
      <translation>已撤回</translation>
    </message>
    <message>
      <location filename="../processing/stored_names.py" />
      <source>{count} rows</source>
      <translation>{count} 行</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Build streets</source>
      <translation>构建路网</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Class of the street</source>
      <translation>道路等级</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Ends that were joined</source>
      <translation>已连接的端点</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Join ends nearer than (m)</source>
      <translation>连接小于此距离的端点（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Junctions made</source>
      <translation>生成的节点</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Lanes</source>
      <translation>车道数</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <location filename="../processing/streets/street_route.py" />
      <location filename="../processing/survey/cross_section.py" />
      <location filename="../processing/survey/isolate_valves.py" />
      <location filename="../processing/survey/longitudinal_profile.py" />
      <location filename="../processing/survey/network_statistics.py" />
      <location filename="../processing/survey/trace_network.py" />
      <source>Length in metres</source>
      <translation>长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Level (bridge 1, tunnel -1)</source>
      <translation>层级（桥 1，隧道 -1）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Lines read</source>
      <translation>读取的线</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Makes one routable graph of streets from any layer of lines: ends that nearly meet are joined, crossings become junctions (not at bridges and tunnels), lines are split there, and every fault is a finding with its place: dead stubs, near misses, parts that hang nowhere, doubles, one-way traps, repeated vertices.
The graph stands in the store, is always current there, and every room that asks for ways asks this one. Columns that are not named are found by their words, OpenStreetMap's and Chinese ones too.</source>
      <translation>由任意线图层构建唯一的可通行路网：近似相接的端点自动连接，交叉处成为节点（桥梁、隧道处除外），线在节点处打断；每个问题都给出位置：断头短线、未接上的端点、孤立部分、重复线、单行陷阱、重复顶点。
路网保存在数据库中并始终为最新，所有需要寻路的功能都使用它。未指定的列按列名自动识别，支持 OpenStreetMap 与中文列名。</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>One-way</source>
      <translation>单行</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Replace the streets that are there</source>
      <translation>替换已有道路</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <location filename="../processing/survey/accept_survey.py" />
      <location filename="../processing/survey/check_survey.py" />
      <location filename="../processing/survey/export_field_package.py" />
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../processing/survey/rollback_survey.py" />
      <source>Segments</source>
      <translation>线段数</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Segments made</source>
      <translation>生成的路段</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Segments that were there already</source>
      <translation>原已存在的路段</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Speed (km/h)</source>
      <translation>车速（km/h）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Street centre lines</source>
      <translation>道路中心线</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Tell of dead ends nearer to a street than (m)</source>
      <translation>提示距道路小于此值的断头（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Tell of dead stubs shorter than (m)</source>
      <translation>提示短于此值的断头短线（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Width (m)</source>
      <translation>宽度（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>Width of the carriageway (m)</source>
      <translation>车行道宽（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/build_streets.py" />
      <source>streets,roads,network,graph,topology,junction,osm</source>
      <translation>道路,路网,拓扑,节点,网络,OSM</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Import other street names</source>
      <translation>导入道路别名</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Other names left out</source>
      <translation>未采用的别名数</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Other names read</source>
      <translation>读取的别名数</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Other names that are new</source>
      <translation>新增的别名数</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Other names that were there</source>
      <translation>已登记的别名数</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Replace other names that the store gives to another street</source>
      <translation>替换数据库中已登记给其他道路的别名</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Table or layer of other names</source>
      <translation>别名表或图层</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Tables and layers</source>
      <translation>表格与图层</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>Takes former names, abbreviations and what people call a street into the store: from a table with the columns alias and name (别名, 标准名称), or from a layer of streets with old_name, alt_name, loc_name or short_name, as OpenStreetMap has them. Roads are compared, counted and written by the name that holds from then on.
A name that the file gives to several streets is told and left out: which is meant, only the city knows.</source>
      <translation>将道路的曾用名、简称和俗称导入数据库：来自带“别名”“标准名称”列的表格，或带 old_name、alt_name、loc_name、short_name 列的道路图层（如 OpenStreetMap）。此后道路均按标准名称比对、统计和书写。
文件中对应多条道路的别名会指出且不采用：所指哪条，只有本市知道。</translation>
    </message>
    <message>
      <location filename="../processing/streets/import_street_names.py" />
      <source>street,road,name,alias,former name,old_name,alt_name,osm</source>
      <translation>道路,路名,街名,别名,曾用名,简称,俗称,标准名称,osm</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>A point may lie this far from a street (m)</source>
      <translation>点距道路的最大距离（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>Best by (time in minutes, length in metres)</source>
      <translation>最优依据（时间/分钟，长度/米）</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>Closures of this moment (empty: now)</source>
      <translation>采用该时刻的封闭（空为当前）</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <location filename="../plugins/flood/ask_card.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Length</source>
      <translation>长度</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>a vehicle</source>
      <translation>车辆</translation>
    </message>
    <message>
      <location filename="../processing/streets/parameters.py" />
      <source>somebody on foot</source>
      <translation>行人</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Finds which streets, and which land beside them, are within so many minutes or metres of the nearest of some places, over the streets of the store with their one-way rules, turn bans and closures; or from where the places are reached.
Streets at the edge are cut where the limit is used up. A place further from any street than allowed is told and left out.</source>
      <translation>按数据库路网（含单行、转向限制与封闭）求距最近地点若干分钟或米以内的道路及其两侧用地，或能到达这些地点的范围。
边缘道路在限值用尽处截断。距道路过远的地点会提示并不参与计算。</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Land counts this far beside a street (m)</source>
      <translation>道路两侧用地宽度（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Land within reach</source>
      <translation>可达用地</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Limits (minutes or metres), with commas between</source>
      <translation>限值（分钟或米），以逗号分隔</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Limits are numbers with commas between: {given}</source>
      <translation>限值须为以逗号分隔的数字：{given}</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Service area</source>
      <translation>服务区</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Street length within the largest limit (m)</source>
      <translation>最大限值内的道路长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>Streets within reach</source>
      <translation>可达道路</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>What reaches the places, not what they reach</source>
      <translation>求能到达这些地点的范围</translation>
    </message>
    <message>
      <location filename="../processing/streets/service_area.py" />
      <source>service area,isochrone,reach,access,streets,network</source>
      <translation>服务区,等时圈,可达,路网</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>From these places</source>
      <translation>起点</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>Pairs without a way</source>
      <translation>无路可通的组合数</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>Places from which it was measured</source>
      <translation>参与计算的起点数</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>Street distance matrix</source>
      <translation>道路距离矩阵</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>To these (empty: the same)</source>
      <translation>终点（空为同起点）</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>What they are called (from)</source>
      <translation>起点名称列</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>What they are called (to)</source>
      <translation>终点名称列</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>Writes a table of minutes or metres over the streets of the store from each of some places (rows) to each of others (columns).
A pair without a way stays empty and is told; so is a place further from any street than allowed.</source>
      <translation>按数据库路网计算各起点（行）到各终点（列）的分钟数或米数，写成表格。
无路可通的组合留空并提示；距道路过远的地点同样提示。</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_matrix.py" />
      <source>distance,matrix,travel time,origin,destination,streets</source>
      <translation>距离,矩阵,行程时间,起点,终点,路网</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Finds the quickest or shortest way over the streets of the store through the points of a layer, in their order, with one-way rules, turn bans and the closures of the moment.
A leg without a way is told, and the others are given.</source>
      <translation>按数据库路网依次经过图层各点求最快或最短路径，考虑单行、转向限制和当时的封闭。
无路可通的路段会提示，其余照常给出。</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Legs</source>
      <translation>段数</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Legs without a way</source>
      <translation>无路可通的段数</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Minutes</source>
      <translation>分钟</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Points in the order of the way</source>
      <translation>按行进顺序的点</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Route</source>
      <translation>路线</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>Street route</source>
      <translation>道路路径</translation>
    </message>
    <message>
      <location filename="../processing/streets/street_route.py" />
      <source>route,way,path,shortest,quickest,streets,navigation</source>
      <translation>路径,路线,最短,最快,导航</translation>
    </message>
    <message>
      <location filename="../processing/survey/__init__.py" />
      <source>Pipeline survey</source>
      <translation>管线普查</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_inspection.py" />
      <source>Accept inspection</source>
      <translation>验收管道检测</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_inspection.py" />
      <location filename="../processing/survey/import_inspection.py" />
      <location filename="../processing/survey/withdraw_inspection.py" />
      <source>Inspections</source>
      <translation>检测</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_inspection.py" />
      <source>Lets inspections that wait into the store, in one step or not at all. They are judged and placed again, on the network as it is now.</source>
      <translation>将待验收的检测成果入库，一步完成或完全不变。入库前按当前管网重新检查和定位。</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_inspection.py" />
      <location filename="../processing/survey/import_inspection.py" />
      <location filename="../processing/survey/withdraw_inspection.py" />
      <source>Observations</source>
      <translation>观察记录</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_inspection.py" />
      <source>inspection,CCTV,accept,delivery</source>
      <translation>检测,CCTV,验收,成果,入库</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_survey.py" />
      <source>Accept survey</source>
      <translation>验收入库</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_survey.py" />
      <source>Lets a staged delivery into the network, in one step or not at all. It is judged again by the tolerances of today; with errors it stays outside unless only its clean rows are wanted.</source>
      <translation>将待入库的成果一次性整体入库，或完全不入库。入库前按当前限差重新检查；有错误时不入库，除非只要求入库无误的行。</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_survey.py" />
      <location filename="../processing/survey/check_survey.py" />
      <location filename="../processing/survey/export_field_package.py" />
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../processing/survey/rollback_survey.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Points</source>
      <translation>点数</translation>
    </message>
    <message>
      <location filename="../processing/survey/accept_survey.py" />
      <source>survey,accept,promote,delivery,batch</source>
      <translation>普查,接受,入库,成果,批次,survey,accept</translation>
    </message>
    <message>
      <location filename="../processing/survey/check_survey.py" />
      <source>Check survey</source>
      <translation>检查普查数据</translation>
    </message>
    <message>
      <location filename="../processing/survey/check_survey.py" />
      <source>Runs the survey checks over the accepted network, or over what one delivery brought: identity, attributes, geometry, levels, hydraulics, connections, clearances, completeness.
Tolerances and severities are the rows of the table of check tolerances.</source>
      <translation>对已入库管网或某一批成果运行普查检查：标识、属性、几何、高程、水力、连接、净距、完整性。
限差和严重程度取自检查限差表。</translation>
    </message>
    <message>
      <location filename="../processing/survey/check_survey.py" />
      <source>survey,check,quality,topology,levels,validation,findings</source>
      <translation>普查,检查,质量,拓扑,高程,验收,survey,check</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Carriageway</source>
      <translation>机动车道</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Carriageways, instead of one surface</source>
      <translation>车行道图层（代替统一的地面类型）</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Courtyard without trucks</source>
      <translation>不通货车的庭院</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Cover check</source>
      <translation>覆土检查</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Finds pipes with less earth over their outer top than the cover table asks, by utility, burial, material and surface.
With a layer of carriageways, pipes that touch one are judged as lying under it and all others as lying under a footway. Pipes in the air are left out, and so are those without a depth, which are counted.</source>
      <translation>按管线类别、敷设方式、材质和地面类型，查找管顶外壁覆土小于覆土表要求的管线。
给出车行道图层时，与车行道相交的管线按车行道下判断，其余按人行道下判断。架空管线不参与检查，没有埋深的也不参与，但会计数。</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Footway, or way for bicycles</source>
      <translation>人行道或非机动车道</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Most that is missing, in metres</source>
      <translation>最大欠缺覆土（m）</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Number of pipes judged</source>
      <translation>参与检查的管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Number of pipes the table is silent about</source>
      <translation>覆土表未作规定的管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <location filename="../processing/survey/nightly_check.py" />
      <source>Number of pipes too shallow</source>
      <translation>覆土不足的管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Number of pipes without a depth</source>
      <translation>没有埋深的管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Paddy field</source>
      <translation>水田</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <location filename="../processing/survey/nightly_check.py" />
      <source>Pipes too shallow</source>
      <translation>覆土不足的管线</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Rules</source>
      <translation>规则</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>Surface</source>
      <translation>地面类型</translation>
    </message>
    <message>
      <location filename="../processing/survey/cover_check.py" />
      <source>cover,depth,shallow,minimum,carriageway,footway</source>
      <translation>覆土,埋深,过浅,车行道,人行道,cover,depth</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Cross-section</source>
      <translation>横断面</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <source>Draws every pipe that a line across a street cuts, at its depth, in its true size and standard colour, with the earth over it. The first line of the layer counts.</source>
      <translation>绘制横跨道路的剖切线所切到的每根管线：埋深、真实尺寸、标准颜色和覆土。取图层中的第一条线。</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <source>Kerbs, road lines, centre lines to show (lines with a column of names)</source>
      <translation>要标注的路缘石、红线、中心线（带名称列的线图层）</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <source>Line across the street</source>
      <translation>横跨道路的线</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <location filename="../processing/survey/export_cityjson.py" />
      <location filename="../processing/survey/network_scene.py" />
      <source>Number of pipes</source>
      <translation>管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/cross_section.py" />
      <source>cross-section,street,depth,cover,plot,utilities</source>
      <translation>横断面,道路,埋深,覆土,管线综合,cross-section</translation>
    </message>
    <message>
      <location filename="../processing/survey/draft_profile.py" />
      <source>Draft import profile</source>
      <translation>生成导入方案草稿</translation>
    </message>
    <message>
      <location filename="../processing/survey/draft_profile.py" />
      <source>Writes a first draft of an import profile from the headers and words of delivered files: what is recognised is mapped, the rest stands as lines to fill in. Keep the corrected file in a folder of your own profiles.</source>
      <translation>根据成果文件的表头和用词生成导入方案草稿：能识别的已对应，其余列出待填。修改后的文件请保存在自己的方案目录中。</translation>
    </message>
    <message>
      <location filename="../processing/survey/draft_profile.py" />
      <source>survey,import,profile,mapping,headers,toml</source>
      <translation>普查,导入,方案,映射,表头,survey,import,profile</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Contacts (table of owner and contact)</source>
      <translation>联系方式（表格，含权属单位和联系方式）</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Depth below the ground in metres</source>
      <translation>地面以下深度（m）</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Excavation impact</source>
      <translation>开挖影响</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Margin in metres</source>
      <translation>外扩距离（m）</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Number of chambers inside</source>
      <translation>坑内井数</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Number of pipes affected</source>
      <translation>受影响管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit</source>
      <translation>会签单</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: client</source>
      <translation>会签单：建设单位</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: contractor</source>
      <translation>会签单：施工单位</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: from and to</source>
      <translation>会签单：起止路段</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: number</source>
      <translation>会签单：编号</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: person in charge</source>
      <translation>会签单：现场负责人</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: project</source>
      <translation>会签单：工程名称</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: street</source>
      <translation>会签单：施工道路</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: telephone</source>
      <translation>会签单：联系电话</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: time of the work</source>
      <translation>会签单：工期</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Permit: valid until</source>
      <translation>会签单：有效期至</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Pipes affected</source>
      <translation>受影响管线</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Pit</source>
      <translation>基坑</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Says what a pit affects: pipes in it, close under its floor, beside it, and pipes over it whose depth nobody knows; chambers inside; and which owners to call.
The permit is a page to print, with the work, a map, the list, a line for each owner to sign, and approval. The pit is one polygon.</source>
      <translation>列出基坑影响的管线：坑内、紧邻坑底、坑边以及埋深不明的管线，坑内的井，以及须通知的权属单位。
会签单可直接打印，含工程概况、位置图、管线清单、各权属单位会签栏和审批栏。基坑范围为一个多边形。</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>Streets for the permit's map (lines with a column of names)</source>
      <translation>会签单位置图所用道路（带名称列的线图层）</translation>
    </message>
    <message>
      <location filename="../processing/survey/excavation_impact.py" />
      <source>excavation,dig,permit,impact,owners,street works</source>
      <translation>开挖,基坑,许可,影响,权属,施工,excavation,permit</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <source>CityJSON file</source>
      <translation>CityJSON 文件</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <source>CityJSON,3D,export,city model,tubes,BIM</source>
      <translation>三维,导出,城市模型,CityJSON,3D,BIM</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <source>Export CityJSON</source>
      <translation>导出 CityJSON</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <location filename="../processing/survey/network_scene.py" />
      <source>Number of chambers</source>
      <translation>井数</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <location filename="../processing/survey/network_scene.py" />
      <source>Pipes without levels</source>
      <translation>没有高程的管线数</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_cityjson.py" />
      <source>Writes pipes as tubes of their true size and chambers as shafts, in standard colours, to CityJSON 2.0. Pipes without levels are left out and counted.
The file holds exact underground positions, so it passes the gate: inside the bureau, or to a partner whose approved request permits them. Who got it is written down.</source>
      <translation>将管线按真实尺寸导出为管体、井导出为井筒，采用标准颜色，格式为 CityJSON 2.0。没有高程的管线不导出，但会计数。
文件含精确地下位置，须经出口管控：仅限内部使用，或提供给申请已获批准且允许的单位，并记录提供对象。</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_field_package.py" />
      <source>Export field package</source>
      <translation>导出外业包</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_field_package.py" />
      <source>Packs an area for the field: a GeoPackage with its points and segments, a project that opens in QField and QGIS with forms, value lists and standard colours, and a folder for photos.
Every new row gets its key in the field. The package remembers the state in which it went out, so that 'Import field package' can merge what comes back. It holds exact underground positions: keep the tablet as safe as the store.</source>
      <translation>将一个区域打包供外业使用：含管线点和管线段的 GeoPackage，可在 QField 和 QGIS 中打开的工程（带表单、值列表和标准颜色），以及照片目录。
新增记录在外业即获得主键。外业包记录导出时的状态，以便“导入外业包”合并返回的内容。其中含地下管线的精确位置，请与数据库同等妥善保管平板。</translation>
    </message>
    <message>
      <location filename="../processing/survey/export_field_package.py" />
      <source>field,QField,offline,package,GeoPackage,export,tablet</source>
      <translation>外业,离线,平板,导出,QField,GeoPackage</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>CCTV,condition,RI,MI,CJJ 181,rehabilitation,repair,maintenance</source>
      <translation>检测,评估,修复,养护,CCTV,RI,MI,CJJ 181</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Condition map</source>
      <translation>状况图</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Defects that do not count</source>
      <translation>不计入的缺陷数</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Grade inspection</source>
      <translation>管道检测评估</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Grades inspected sewers by CJJ 181: structural and functional condition, repair index RI, maintenance index MI. Writes a condition map and the list of what to mend first.
The formulas are from memory of the standard, and every result says so. Of several inspections of a pipe the newest counts.</source>
      <translation>按 CJJ 181 评估已检测的排水管道：结构性与功能性状况、修复指数 RI、养护指数 MI，生成状况图和优先修复清单。
公式凭对标准的记忆录入，每项结果均有注明。同一管道有多次检测时取最新一次。</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Highest RI</source>
      <translation>最高 RI</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Importance of the place (K1 city centre to K4 all other)</source>
      <translation>地区重要性（K1 市中心 至 K4 其他）</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>K1 centre of trade and tourism, buildings of class A nearby</source>
      <translation>K1 中心商业及旅游区域，附近有甲类民用建筑</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>K2 main traffic road, buildings of class B nearby</source>
      <translation>K2 交通干道，附近有乙类民用建筑</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>K3 other road with traffic, buildings of class C nearby</source>
      <translation>K3 其他行车道路，附近有丙类民用建筑</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>K4 anywhere else</source>
      <translation>K4 其他区域</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Number of inspections</source>
      <translation>检测数</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <location filename="../processing/survey/network_statistics.py" />
      <location filename="../processing/survey/pipe_clearance.py" />
      <location filename="../processing/survey/trace_network.py" />
      <source>Number of segments</source>
      <translation>线段数</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Rehabilitation list</source>
      <translation>修复清单</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>Soil (T1 ordinary; see the list of parameters)</source>
      <translation>土质（T1 一般土质；参见参数表）</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T1 ordinary soil</source>
      <translation>T1 一般土层</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T10 muddy soil</source>
      <translation>T10 淤泥质土</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T11 red clay</source>
      <translation>T11 红黏土</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T2 silty sand</source>
      <translation>T2 粉砂层</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T3 collapsible loess, grade IV</source>
      <translation>T3 湿陷性黄土 Ⅳ 级</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T4 collapsible loess, grade III</source>
      <translation>T4 湿陷性黄土 Ⅲ 级</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T5 collapsible loess, grade I or II</source>
      <translation>T5 湿陷性黄土 Ⅰ、Ⅱ 级</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T6 strongly expansive soil</source>
      <translation>T6 强膨胀土</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T7 moderately expansive soil</source>
      <translation>T7 中等膨胀土</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T8 weakly expansive soil</source>
      <translation>T8 弱膨胀土</translation>
    </message>
    <message>
      <location filename="../processing/survey/grade_inspection.py" />
      <source>T9 silt mud</source>
      <translation>T9 淤泥</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Conflicts to review</source>
      <translation>待复核的冲突</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Delete what was deleted in the field</source>
      <translation>删除外业中已删除的记录</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Import field package</source>
      <translation>导入外业包</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Merges a package that comes back from the field into the store, row by row and column by column: what only one side changed is taken from that side. What both sides changed differently, positions included, is not touched but written to a review layer with base, mine and theirs.
Write 'mine' or 'theirs' into its column 'take' and import the package again with it. The same package twice changes nothing twice.</source>
      <translation>将外业返回的包逐行逐列合并入库：只有一方改动的取该方；双方改动不一致的（包括位置）不作更改，写入复核图层，列出原值、我方和对方的值。
在复核图层的“take”列填写 mine 或 theirs，再连同该图层重新导入。同一外业包导入两次不会重复更改。</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Pipe ends that followed a moved point</source>
      <translation>随点移动的管线端数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Review layer with sides taken</source>
      <translation>已选定取值的复核图层</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Rows deleted</source>
      <translation>删除行数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Rows inserted</source>
      <translation>新增行数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Rows to review</source>
      <translation>待复核行数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Rows unchanged</source>
      <translation>未变行数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>Rows updated</source>
      <translation>更新行数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_field_package.py" />
      <source>field,QField,merge,conflict,review,offline,import</source>
      <translation>外业,合并,冲突,复核,离线,导入,QField</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_inspection.py" />
      <source>Brings camera inspections of sewers into the store and puts what they saw on its pipe or chamber, by the chambers and the distance from the first. Reads tables with one row per observation (CSV, workbook, Access; Chinese or WinCan headers) and ISYBAU-XML condition data; codes of CJJ 181 and EN 13508-2.
What has no error comes in at once; what cannot be placed or graded is kept and reported, and finds its pipe when that comes in.</source>
      <translation>将排水管道 CCTV 检测成果入库，按井号和距起始井的距离将观察记录定位到管道或井。可读取每行一条观察的表格（CSV、工作簿、Access，中文或 WinCan 表头）、以键关联的 WinCan 导出表和 ISYBAU-XML 检测数据；支持 CJJ 181 与 EN 13508-2 代码。
无错误的记录直接入库；无法定位或定级的予以保留并提示，对应管道入库后自动关联。</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_inspection.py" />
      <source>CCTV,inspection,sewer,defect,CJJ 181,ISYBAU,WinCan,EN 13508</source>
      <translation>检测,缺陷,排水管道,CCTV,CJJ 181,ISYBAU,WinCan</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_inspection.py" />
      <source>Import inspection</source>
      <translation>导入管道检测</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_inspection.py" />
      <source>Inspections that found their pipe or chamber</source>
      <translation>已关联管道或井的检测数</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <source>Claimed length per utility, metres</source>
      <translation>各类管线申报长度（m）</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <source>Import survey</source>
      <translation>导入普查成果</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <source>Reads the point and line tables that a survey team delivers, in any format and for all utilities at once, checks them as a whole, and keeps them staged until they are accepted.
The import profile is chosen by the headers, and its score is shown. Every finding names file, sheet, row, column and remedy. A delivery with errors does not enter the network unless only its clean rows are wanted; the others come back as a workbook. The same files again are recognised, and a corrected delivery replaces the earlier one with a list of what changed.</source>
      <translation>读取作业队提交的点表和线表（任意格式、各类管线一并读取），作为整体检查，并在接受前暂存。
导入方案按表头自动选择并显示匹配度。每条检查结果注明文件、工作表、行、列和处理办法。有错误的成果不入库，除非只要求入库无误的行；其余行以工作簿退回。相同文件会被识别；更正成果替换先前成果，并列出变化。</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../plugins/intake/import_more.py" />
      <source>Survey area</source>
      <translation>测区</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../processing/survey/network_statistics.py" />
      <location filename="../plugins/intake/import_more.py" />
      <source>Utility</source>
      <translation>管线类别</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <location filename="../plugins/intake/import_more.py" />
      <source>Utility of rows that do not say theirs</source>
      <translation>未注明类别的管线属于</translation>
    </message>
    <message>
      <location filename="../processing/survey/import_survey.py" />
      <source>survey,import,pipeline,point,line,table,xlsx,csv,mdb,dxf,imkl,isybau,cjj 61</source>
      <translation>普查,导入,管线,点表,线表,成果,xlsx,csv,mdb,dxf,CJJ 61</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Closing valves is enough</source>
      <translation>仅关阀即可隔离</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Customers cut off</source>
      <translation>停供的用户</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Isolate with valves</source>
      <translation>关阀分析</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Kinds of points that are customers</source>
      <translation>视为用户的点类型</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Kinds of points that are sources</source>
      <translation>视为水源的点类型</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Kinds of points that are valves</source>
      <translation>视为阀门的点类型</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Number of customers cut off</source>
      <translation>停供的用户数</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Number of valves to close</source>
      <translation>应关闭的阀门数</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <location filename="../plugins/survey/isolating.py" />
      <source>Pipes without supply</source>
      <translation>停供的管线</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Points where supply comes in</source>
      <translation>供应来源点</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Says which valves to close for a burst pipe, which may stay open because nothing beyond them is supplied from elsewhere, and which customers and metres of pipe are cut off then.
A valve that is stuck passes the closing on to the next ones. Without known sources every valve that is met is to be closed.</source>
      <translation>说明爆管时应关闭哪些阀门、哪些因其后无其他水源而可不关，以及由此停供的用户和管线长度。
失灵的阀门会使关阀范围扩展到下一个阀门。没有已知水源时，遇到的每个阀门都需关闭。</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>Valves that do not move</source>
      <translation>失灵的阀门</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <location filename="../plugins/survey/isolating.py" />
      <source>Valves to close</source>
      <translation>应关闭的阀门</translation>
    </message>
    <message>
      <location filename="../processing/survey/isolate_valves.py" />
      <source>valve,burst,isolation,shut-off,customers,water,gas,heat</source>
      <translation>阀门,爆管,关阀,停水,用户,供水,燃气,热力,valve,burst</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>Draws the profile along the shortest way through the points that are named or clicked: ground, invert, crown, slopes, sizes, chambers, and the pipes of other utilities that cross.
From a single point the way goes with the flow to the nearest outlet.</source>
      <translation>沿所列或点选的点之间的最短路径绘制纵断面：地面、管内底、管顶、坡度、管径、井，以及交叉的其他管线。
只给一个点时，沿水流方向到最近的排放口。</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <location filename="../plugins/survey/network_card.py" />
      <source>Longitudinal profile</source>
      <translation>纵断面</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>Or from this place on the map</source>
      <translation>或从地图上的此处</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>Show what crosses</source>
      <translation>显示交叉管线</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>The way as a layer</source>
      <translation>路径图层</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>profile,longitudinal,section,slope,invert,plot,sewer</source>
      <translation>纵断面,剖面,坡度,管底,排水,profile</translation>
    </message>
    <message>
      <location filename="../processing/survey/longitudinal_profile.py" />
      <source>to this place</source>
      <translation>到此处</translation>
    </message>
    <message>
      <location filename="../processing/survey/mend_survey.py" />
      <source>Mend survey</source>
      <translation>修正普查成果</translation>
    </message>
    <message>
      <location filename="../processing/survey/mend_survey.py" />
      <source>Proposes what would mend the findings of the checks without going back to the street: line ends snapped to a near point, doubles merged, axes and ends exchanged, flow along the levels, levels computed anew.
Without 'Apply' nothing is changed: the layer shows every cell before and after. A delivery that waits is mended before it is accepted; otherwise the network is, through its audit trail. Every mend can be undone.</source>
      <translation>对检查结果提出无需返回现场即可完成的修正：线端捕捉到邻近点、合并重复、交换坐标轴或两端、按高程定流向、重算高程。
不勾选“执行”时不作任何更改，图层逐项显示修改前后的值。待验收批次在入库前修正，其余通过审计记录修正管网。每次修正均可撤销。</translation>
    </message>
    <message>
      <location filename="../processing/survey/mend_survey.py" />
      <source>survey,mend,repair,fix,snap,merge,duplicates,swap axes,flow direction,undo</source>
      <translation>普查,修正,修复,捕捉,合并,重复,交换坐标轴,流向,撤销,mend,repair</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_scene.py" />
      <source>3D scene of the network</source>
      <translation>管网三维场景</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_scene.py" />
      <source>3D,scene,tubes,cylinders,pipes,chambers,view</source>
      <translation>三维,场景,管体,圆柱,管道,检查井,视图</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_scene.py" />
      <source>Chambers as shafts</source>
      <translation>检查井井筒</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_scene.py" />
      <source>Makes two layers for QGIS's 3D view: pipes as tubes of their true outer size at their true level, chambers as shafts, in standard colours.
Pipes without levels are left out and counted. Open a new 3D map view to see them; the layers show the network as it is now.</source>
      <translation>生成两个供 QGIS 三维视图使用的图层：管道按真实外径和高程显示为三维管体，检查井显示为井筒，采用标准颜色。
缺少高程的管道不予显示并予以计数。打开新的三维地图视图即可查看；图层反映当前管网状态。</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_scene.py" />
      <source>Pipes as tubes</source>
      <translation>三维管体</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Burial method</source>
      <translation>埋设方式</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Count by</source>
      <translation>统计依据</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Counts the length of pipes by utility, material, size, decade, owner and more, and says for each how complete the survey is: the share of length whose attributes are all there, and the share that has levels.</source>
      <translation>按管线类别、材质、管径、年代、权属等统计管线长度，并给出各项普查完整程度：属性齐全的长度比例和有高程的长度比例。</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Material</source>
      <translation>管材</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Network statistics</source>
      <translation>管网统计</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Owner</source>
      <comment>pipe</comment>
      <translation>权属单位</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Quality level</source>
      <translation>质量等级</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Road</source>
      <translation>道路</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Share of length that is complete</source>
      <translation>属性齐全的长度比例</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Size</source>
      <comment>pipe</comment>
      <translation>断面尺寸</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Status of use</source>
      <translation>使用状况</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>Year of burial</source>
      <translation>埋设年份</translation>
    </message>
    <message>
      <location filename="../processing/survey/network_statistics.py" />
      <source>statistics,length,material,diameter,age,completeness,report</source>
      <translation>统计,长度,材质,管径,管龄,完整性,报告,statistics</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Clearance conflicts</source>
      <translation>净距冲突</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Errors of the store</source>
      <translation>数据库错误数</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Errors of the survey</source>
      <translation>普查错误数</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Fail with more errors than</source>
      <translation>错误超过此数即失败</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Judges the accepted network by the tolerances of today, then clearances and cover, then the store itself. Nothing is changed.
Its results count what each part found. With a greatest number of errors it fails when there are more, after all layers and the report are written: so a timer or a task planner notices.</source>
      <translation>按当前限差检查已入库管网，再检查净距和覆土，最后检查数据库本身，不作任何更改。
结果分部分列出所发现的数量。给出允许的最多错误数后，超过即失败（图层和报告仍会写出），便于定时器或任务计划发现。</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Nightly network check</source>
      <translation>夜间管网检查</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Number of conflicts</source>
      <translation>冲突数</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Store findings</source>
      <translation>数据库检查结果</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Survey findings</source>
      <translation>普查检查结果</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>The check stopped in '{part}'.</source>
      <translation>检查在“{part}”中止。</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>There is no algorithm '{name}'.</source>
      <translation>没有名为“{name}”的算法。</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Warnings of the store</source>
      <translation>数据库警告数</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>Warnings of the survey</source>
      <translation>普查警告数</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>night,batch,check,timer,cron,errors</source>
      <translation>夜间,批处理,检查,定时,cron,错误</translation>
    </message>
    <message>
      <location filename="../processing/survey/nightly_check.py" />
      <source>{count} errors, and {most} are allowed: {counted}</source>
      <translation>有 {count} 个错误，允许 {most} 个：{counted}</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>Only inside these polygons</source>
      <translation>仅限这些多边形内</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>Or a place on the map, in the store's coordinates</source>
      <translation>或地图上的位置（数据库坐标）</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>Point numbers, or keys of points and segments</source>
      <translation>点号，或点、线段的主键</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>Utility (a code such as PS or JS)</source>
      <translation>管线类别（代码，如 PS 或 JS）</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>Zones with columns k and t, where others hold</source>
      <translation>分区（含 k、t 列），区内采用各自参数</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>levels</source>
      <translation>按高程</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>none, both ways</source>
      <translation>不分方向</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>the delivered direction</source>
      <translation>按成果表流向</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>the direction of drawing</source>
      <translation>按绘制方向</translation>
    </message>
    <message>
      <location filename="../processing/survey/parameters.py" />
      <source>the rule of the utility</source>
      <translation>按管类规则</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Conflicts</source>
      <translation>冲突</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Conflicts by the strictest row</source>
      <translation>按最严条件判定的冲突数</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Measures between the outer walls of all pipes, side by side, at crossings and in space, and finds those nearer than the clearance tables ask. Each conflict is a 3D point with both parties, what is required and what was found, the row of the table and how sure that row is.
A condition that the survey does not tell is taken at its strictest, and said so. A city changes figures in the table of check tolerances.</source>
      <translation>量测所有管线外壁之间的水平、垂直（交叉处）和空间净距，找出小于净距表要求的管线对。每处冲突为一个三维点，注明双方、要求值与实测值、所依据的表行及其可信度。
普查未说明的条件按最严取值并注明。城市可在检查限差表中修改数值。</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Pairs without a level</source>
      <translation>缺少高程的管线对</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>Pipe clearance</source>
      <translation>管线净距</translation>
    </message>
    <message>
      <location filename="../processing/survey/pipe_clearance.py" />
      <source>clearance,distance,conflict,clash,crossing,GB 50289,3D</source>
      <translation>净距,间距,冲突,碰撞,交叉,GB 50289,clearance,3D</translation>
    </message>
    <message>
      <location filename="../processing/survey/rollback_survey.py" />
      <source>Roll back survey</source>
      <translation>撤回普查成果</translation>
    </message>
    <message>
      <location filename="../processing/survey/rollback_survey.py" />
      <source>Takes an accepted delivery out of the network again, or throws a staged one away. Rows that people edited since keep it from happening, unless they are to go even so. The audit trail keeps all of it.</source>
      <translation>将已入库的成果撤出管网，或丢弃暂存的成果。若之后有人编辑过其中的记录则不撤回，除非明确要求。审计记录全部保留。</translation>
    </message>
    <message>
      <location filename="../processing/survey/rollback_survey.py" />
      <source>survey,rollback,withdraw,undo,delivery,batch</source>
      <translation>普查,撤回,撤销,成果,批次,survey,rollback</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Draws the samples of an accuracy inspection as CJJ 61 asks for: 5 % of the points to survey again and 1 % of the hidden points (at least 3) to dig up, at random and evenly over the area, as a workbook to fill in.
With the workbook filled in, computes mean errors and limits and says the verdict.</source>
      <translation>按 CJJ 61 的要求抽取精度检查样本：复测 5% 的点，开挖验证 1% 的隐蔽点（不少于 3 个），在区域内随机均匀分布，生成待填写的工作簿。
填好工作簿后，计算中误差与限差并给出结论。</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Points drawn</source>
      <translation>抽取的点</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Points to dig up, or dug up</source>
      <translation>应开挖或已开挖的点数</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Points to survey again, or surveyed again</source>
      <translation>应复测或已复测的点数</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Sample inspection</source>
      <translation>抽样检查</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Seed of the draw</source>
      <translation>抽样随机种子</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Verdict of the pits</source>
      <translation>开挖验证结论</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Verdict of the second survey</source>
      <translation>复测结论</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Workbook filled in (empty: draw new samples)</source>
      <translation>已填写的工作簿（留空则抽取新样本）</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>Workbook to fill in</source>
      <translation>待填写的工作簿</translation>
    </message>
    <message>
      <location filename="../processing/survey/sample_inspection.py" />
      <source>survey,accuracy,inspection,sample,re-survey,excavation,quality,verdict</source>
      <translation>普查,精度,检查,抽样,复测,开挖,质量,结论</translation>
    </message>
    <message>
      <location filename="../processing/survey/survey_template.py" />
      <source>Survey template</source>
      <translation>普查模板</translation>
    </message>
    <message>
      <location filename="../processing/survey/survey_template.py" />
      <source>Writes an empty workbook whose headers an import profile understands, with drop-down lists of what each column may hold. Required columns are yellow.</source>
      <translation>生成空白工作簿，表头可被导入方案识别，各列带可选值下拉列表。必填列为黄色。</translation>
    </message>
    <message>
      <location filename="../processing/survey/survey_template.py" />
      <source>survey,template,workbook,xlsx,form,profile</source>
      <translation>普查,模板,工作簿,表格,方案,template,xlsx</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>All that is connected</source>
      <translation>全部连通管线</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <location filename="../plugins/survey/network_card.py" />
      <location filename="../plugins/survey/tracing.py" />
      <source>Downstream</source>
      <translation>下游</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Flow by</source>
      <translation>流向依据</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Follows the pipes of one utility upstream, downstream, everywhere they are joined, or along the shortest path through two or more points. The network is always the one in the store now; there is nothing to refresh.
The flow is decided by rule (the survey's column, else the levels, else toward the outlets that are named), or by one of these alone.</source>
      <translation>沿某一类管线向上游、向下游、向所有连通方向，或沿两点及多点间的最短路径追踪。始终使用数据库当前的管网，无需刷新。
流向按规则确定（先按普查的流向，再按高程，再朝向所列排放口），也可只用其中一种。</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Number of points</source>
      <translation>点数</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Outlets, where flow is not known</source>
      <translation>排放口（流向未知处）</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Points found</source>
      <translation>找到的点数</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Points that stop the trace</source>
      <translation>终止追踪的点</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Segments found</source>
      <translation>找到的线段数</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>The shortest way through all points</source>
      <translation>经过各点的最短路径</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Trace network</source>
      <translation>管网追踪</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <location filename="../plugins/survey/network_card.py" />
      <location filename="../plugins/survey/tracing.py" />
      <source>Upstream</source>
      <translation>上游</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>Way</source>
      <translation>方向</translation>
    </message>
    <message>
      <location filename="../processing/survey/trace_network.py" />
      <source>trace,upstream,downstream,shortest path,connected,network,flow</source>
      <translation>追踪,上游,下游,最短路径,连通,流向,trace,network</translation>
    </message>
    <message>
      <location filename="../processing/survey/undo_mend.py" />
      <source>Puts back what a mend of the survey changed, byte for byte. Rows that people edited since keep it from happening; nothing is overwritten. The audit trail keeps the mend and its undoing.</source>
      <translation>逐字节恢复一次修正所做的更改。若相关记录此后被人工修改则不予撤销，不会覆盖任何内容。修正及其撤销均保留在审计记录中。</translation>
    </message>
    <message>
      <location filename="../processing/survey/undo_mend.py" />
      <source>Undo mend</source>
      <translation>撤销修正</translation>
    </message>
    <message>
      <location filename="../processing/survey/undo_mend.py" />
      <source>survey,mend,undo,revert,audit</source>
      <translation>普查,修正,撤销,恢复,审计,undo</translation>
    </message>
    <message>
      <location filename="../processing/survey/withdraw_inspection.py" />
      <source>Takes a delivery of inspections out of the store again, or throws a waiting one away. Rows that people edited since keep it from happening, unless they are to go even so.</source>
      <translation>将检测批次从库中撤回，或丢弃待验收的批次。入库后被人工修改的记录会阻止撤回，除非明确要求一并撤回。</translation>
    </message>
    <message>
      <location filename="../processing/survey/withdraw_inspection.py" />
      <source>Withdraw inspection</source>
      <translation>撤回管道检测</translation>
    </message>
    <message>
      <location filename="../processing/survey/withdraw_inspection.py" />
      <source>inspection,CCTV,withdraw,rollback,delivery</source>
      <translation>检测,CCTV,撤回,回滚,成果</translation>
    </message>
    <message>
      <location filename="../processing/texts.py" />
      <source>{thing}: {told}</source>
      <translation>{thing}：{told}</translation>
    </message>
    <message>
      <location filename="../processing/values.py" />
      <location filename="../plugins/catalog/catalog_card.py" />
      <location filename="../plugins/catalog/release_card.py" />
      <location filename="../plugins/grid/edit_card.py" />
      <location filename="../plugins/intake/deliveries_card.py" />
      <location filename="../plugins/intake/mend_form.py" />
      <source>Cancelled; nothing was changed.</source>
      <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
      <location filename="../processing/values.py" />
      <source>The layer could not be copied for the engine: {why}</source>
      <translation>无法为计算引擎复制该图层：{why}</translation>
    </message>
    <message>
      <location filename="../processing/values.py" />
      <source>{layer} is not a raster file.
Save it as GeoTIFF (right-click, Export) and choose that layer.</source>
      <translation>{layer} 不是栅格文件。
请右键单击该图层，选择“导出”，保存为 GeoTIFF，再选用该图层。</translation>
    </message>
  </context>
</TS>
