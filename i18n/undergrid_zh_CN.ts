<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>undergrid</name>
    <message>
      <location filename="../plugins/desk.py" />
      <source>Question to the store</source>
      <translation>查询数据库</translation>
    </message>
    <message>
      <location filename="../plugins/desk.py" />
      <source>Starting the private store</source>
      <translation>正在启动私有数据库</translation>
    </message>
    <message>
      <location filename="../plugins/layers.py" />
      <source>Looking for layers</source>
      <translation>正在查找图层</translation>
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
      <location filename="../plugins/look.py" />
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <location filename="../plugins/plugin.py" />
      <source>Add the store's layers</source>
      <translation>添加数据库图层</translation>
    </message>
    <message>
      <location filename="../plugins/plugin.py" />
      <source>Undergrid panel</source>
      <translation>地下网格面板</translation>
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
      <location filename="../plugins/store/store_card.py" />
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Checking the engine</source>
      <translation>检查引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Engine</source>
      <translation>引擎</translation>
    </message>
    <message>
      <location filename="../plugins/store/engine_card.py" />
      <source>Folder</source>
      <translation>目录</translation>
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
      <source>Close</source>
      <translation>关闭</translation>
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
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <location filename="../plugins/store/forms.py" />
      <source>or a service name</source>
      <translation>或服务名</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Add layers to the map</source>
      <translation>添加图层到地图</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Administrator</source>
      <translation>管理员</translation>
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
      <source>Coordinates</source>
      <translation>坐标系</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Create local store</source>
      <translation>创建本地数据库</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Data officer</source>
      <translation>数据管理员</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Editor</source>
      <translation>编辑人员</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Heights</source>
      <translation>高程基准</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Looking…</source>
      <translation>正在查看…</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Place</source>
      <translation>位置</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Planner</source>
      <translation>规划人员</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Private, on this machine</source>
      <translation>本机私有</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Reader</source>
      <translation>只读用户</translation>
    </message>
    <message>
      <location filename="../plugins/store/store_card.py" />
      <source>Refresh</source>
      <translation>刷新</translation>
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
      <source>Surveyor</source>
      <translation>普查人员</translation>
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
      <location filename="../processing/algorithm.py" />
      <source>Choose a connection that exists, or make the local store with 'Create store'.</source>
      <translation>请选择已有的连接，或用“创建数据库”建立本地库。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
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
      <translation>请打开“地下网格”面板并在其中安装引擎。</translation>
    </message>
    <message>
      <location filename="../processing/algorithm.py" />
      <location filename="../processing/domains.py" />
      <location filename="../plugins/store/store_card.py" />
      <source>Store</source>
      <translation>数据库</translation>
    </message>
    <message>
      <location filename="../processing/connections.py" />
      <source>QGIS has no PostgreSQL connection called '{name}'.</source>
      <translation>QGIS 中没有名为“{name}”的 PostgreSQL 连接。</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Catalogue and sharing</source>
      <translation>目录与共享</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Facilities</source>
      <translation>设施</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Management grid</source>
      <translation>管理网格</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Maps and projects</source>
      <translation>地图与工程</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Pipeline survey</source>
      <translation>管线普查</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <location filename="../processing/sample/sample_district.py" />
      <source>Sample district</source>
      <translation>示例片区</translation>
    </message>
    <message>
      <location filename="../processing/domains.py" />
      <source>Storm-water flood</source>
      <translation>城市内涝</translation>
    </message>
    <message>
      <location filename="../processing/engine.py" />
      <source>Cancelled; nothing was changed.</source>
      <translation>已取消，未作任何更改。</translation>
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
      <location filename="../processing/maps/make_project.py" />
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
      <source>Make project</source>
      <translation>生成工程</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
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
      <source>Results</source>
      <translation>成果</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <location filename="../processing/maps/map_page.py" />
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>Writes a QGIS project with the store's layers, grouped and styled, results above them and base maps below.
Files are taken whole: every layer of a GeoPackage. A file called like one of Undergrid's styles wears it. No password is written into the project.</source>
      <translation>生成一个 QGIS 工程：数据库图层分组并套用样式，成果图层在上，底图在下。
文件整体加入：GeoPackage 的所有图层都会加入。文件名与地下网格的样式同名时自动套用该样式。工程中不写入任何密码。</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>project,qgz,layers,style,group,map</source>
      <translation>工程,qgz,图层,样式,分组,地图,project,layers</translation>
    </message>
    <message>
      <location filename="../processing/maps/make_project.py" />
      <source>{path} could not be opened as a layer.
Give a file that QGIS can show.</source>
      <translation>{path} 无法作为图层打开。
请选择 QGIS 可以显示的文件。</translation>
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
      <source>Page as PDF</source>
      <translation>PDF 版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Page as PNG</source>
      <translation>PNG 版面</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
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
      <location filename="../processing/maps/map_page.py" />
      <source>{path} could not be read as a QGIS project.
Choose a .qgz or .qgs file.</source>
      <translation>{path} 无法作为 QGIS 工程读取。
请选择 .qgz 或 .qgs 文件。</translation>
    </message>
    <message>
      <location filename="../processing/maps/map_page.py" />
      <source>{path} could not be written.
Check the folder, its rights and the space on it.</source>
      <translation>{path} 无法写入。
请检查目录、权限和剩余空间。</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>The model {name} could not be read.</source>
      <translation>无法读取模型 {name}。</translation>
    </message>
    <message>
      <location filename="../processing/provider.py" />
      <source>Undergrid: pipelines, grid, facilities and storm-water flood</source>
      <translation>地下网格：管线、网格、设施与城市内涝</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Also a delivery with planted slips</source>
      <translation>同时生成含错误的成果</translation>
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
      <source>Folder of the clean delivery</source>
      <translation>无误成果的目录</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Folder of the delivery with slips</source>
      <translation>含错误成果的目录</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Map layers</source>
      <translation>地图图层</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Planted slips</source>
      <translation>植入的错误</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Terrain</source>
      <translation>地形</translation>
    </message>
    <message>
      <location filename="../processing/sample/sample_district.py" />
      <source>Writes a steep riverside district of one square kilometre that never existed: terrain, streets, buildings, land use, boundaries, facilities, seven utilities, and survey tables as a team would deliver them, once clean and once with planted slips and their list.
The same seed gives the same bytes.</source>
      <translation>生成一个并不存在的一平方公里山地滨江片区：地形、街道、建筑、用地、行政界线、设施、七类管线，以及作业队会提交的普查成果表，一套无误，一套植入了错误并附错误清单。
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
      <translation>控制点中误差（米）</translation>
    </message>
    <message>
      <location filename="../processing/store/create_store.py" />
      <source>store,database,postgis,create,install,coordinate system,central meridian,control points</source>
      <translation>数据库,创建,安装,坐标系,中央子午线,控制点,store,create</translation>
    </message>
    <message>
      <location filename="../processing/store/restore_store.py" />
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
  </context>
</TS>
