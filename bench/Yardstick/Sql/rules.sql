-- The standard pack's checks as SQL, over the rows that matched. rules/*.yaml says why; titles are theirs. as_of is 2023-07-06.

CREATE TABLE found AS
SELECT '殡葬部门有火化记录' AS rule, '高' AS level, id, name, source,
       hall || '有火化记录，死亡日期' || died || '，火化日期' || cremated || '，名册仍在保障，待核实' AS says
FROM cremation WHERE again NOT IN ('是', '1') AND coalesce(day(died), day(cremated), '2023-07-06') <= '2023-07-06'
UNION ALL
SELECT '社会保险登记有死亡日期', '高', id, name, source, '社会保险登记的死亡日期为' || died || '，名册仍在保障，待核实'
FROM social_insurance WHERE day(died) <= '2023-07-06'
UNION ALL
SELECT '户籍登记已死亡', '高', id, name, source,
       '户籍登记显示因死亡注销，死亡日期' || died || '，注销日期' || ended || '，名册仍在保障，待核实'
FROM civil_registry
WHERE state IN ('注销', '已注销') AND kind IN ('死亡', '死亡注销') AND coalesce(day(died), day(ended), '2023-07-06') <= '2023-07-06'
UNION ALL
SELECT '户籍已迁出', '中', id, name, source, '户籍登记显示' || ended || '迁出，迁往' || moved_to || '，待核实是否重复领取'
FROM civil_registry
WHERE state IN ('注销', '已注销') AND kind IN ('迁出', '迁出注销', '户口迁出') AND moved_to NOT LIKE '%柳林县%'
      AND coalesce(day(ended), '2023-07-06') <= '2023-07-06'
UNION ALL
SELECT '户籍已注销（非死亡、非迁出）', '中', id, name, source, '户籍登记显示因' || kind || '注销，注销日期' || ended || '，待核实'
FROM civil_registry
WHERE state IN ('注销', '已注销') AND kind IN ('出国定居', '出国（境）定居', '重号', '重复户口', '其他')
      AND coalesce(day(ended), '2023-07-06') <= '2023-07-06'
UNION ALL
SELECT '近期有职工养老保险缴费', '中', id, name, source,
       paid || '由' || employer || '缴纳' || insurance || '，缴费基数' || base || '元，待核实是否就业'
FROM social_insurance
WHERE insurance IN ('企业职工基本养老保险', '机关事业单位基本养老保险') AND state = '参保缴费'
      AND day(paid) BETWEEN '2023-01-06' AND '2024-01-06' AND part NOT LIKE '%灵活就业%' AND part NOT LIKE '%公益性岗位%'
UNION ALL
SELECT '领取职工或机关养老金', '高', id, name, source,
       since || '起领取' || insurance || '待遇，项目' || item || '，每月' || amount || '元，待核实收入是否已计入'
FROM social_insurance
WHERE insurance IN ('企业职工基本养老保险', '机关事业单位基本养老保险') AND drawing = '正常发放' AND item NOT IN ('遗属待遇', '丧葬补助金', '抚恤金')
UNION ALL
SELECT '拥有大型农机具', '中', id, name, source,
       '名下有' || type || '，号牌' || plate || '，功率' || power || '千瓦，' || registered || '登记，待核实'
FROM farm_machinery WHERE state IN ('在用', '正常') AND amount(power) >= 14.7 AND type NOT LIKE '%手扶%'
UNION ALL
SELECT '大学毕业生', '中', id, name, source,
       graduated || '从' || school || degree || '，毕业去向' || went || '，待核实是否就业、是否仍计入家庭'
FROM education
WHERE day(graduated) <= '2023-07-06' AND went NOT LIKE '%升学%'
      AND degree IN ('31', '33', '41', '43', '本科毕业', '本科结业', '专科毕业', '专科结业', '本科', '专科', '大学本科', '大学专科',
                     '本科生毕业', '本科生结业', '专科生毕业', '专科生结业')
      AND form NOT IN ('非全日制', '成人教育', '函授', '业余', '自学考试', '网络教育')
UNION ALL
SELECT '高消费记录', '提示', id, name, source, spent || '有' || kind || '支出' || amount || '元，仅作辅助参考，不能单独作为依据'
FROM high_consumption WHERE amount(amount) >= 20000 AND day(spent) BETWEEN '2022-07-06' AND '2024-07-06'
UNION ALL
SELECT '近期缴纳住房公积金', '中', id, name, source,
       employer || '为其缴存公积金，最近汇缴' || paid || '，缴存基数' || base || '元，待核实工资收入是否已计入'
FROM housing_fund WHERE state IN ('01', '1', '正常') AND day(paid) BETWEEN '2023-01-06' AND '2024-01-06'
UNION ALL
SELECT '登记为个体工商户', '中', id, name, source,
       '登记为个体工商户“' || enterprise || '”的' || part || '，' || founded || '成立，状态' || state || '，待核实实际经营情况'
FROM business WHERE type LIKE '个体%' AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '担任企业法定代表人', '高', id, name, source,
       '登记为“' || enterprise || '”（' || type || '）的法定代表人，' || founded || '成立，状态' || state || '，待核实实际经营情况'
FROM business
WHERE part = '法定代表人' AND type NOT LIKE '个体%' AND type NOT LIKE '%合作社%'
      AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '担任企业股东、监事或高管', '低', id, name, source,
       '登记为“' || enterprise || '”的' || part || '，状态' || state || '，供核实时参考'
FROM business
WHERE part IN ('股东', '监事', '高级管理人员') AND type NOT LIKE '%合作社%'
      AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '同时享受其他救助供养待遇', '高', id, name, source, '同时享受' || kind || '（' || since || '起，状态' || state || '），待核实是否重复'
FROM other_benefits WHERE state IN ('发放', '正常发放')
UNION ALL
SELECT '财政供养退休人员', '高', id, name, source,
       '在' || employer || '财政供养名单上为' || state || '人员，' || month || '应发' || amount || '元，待核实收入是否已计入'
FROM public_payroll WHERE state IN ('退休', '离休') AND part <> '遗属'
UNION ALL
SELECT '财政供养在职人员', '高', id, name, source,
       '在' || employer || '财政供养名单上，身份' || part || '，' || month || '应发' || amount || '元，待核实收入是否已计入'
FROM public_payroll WHERE state = '在职' AND part NOT IN ('遗属', '村干部', '公益性岗位')
UNION ALL
SELECT '拥有机动车辆', '高', id, name, source,
       '名下有' || type || '，号牌' || plate || '，' || registered || '登记，状态' || state || '，待核实'
FROM vehicles
WHERE coalesce(day(registered), '2023-07-06') <= '2023-07-06' AND type NOT LIKE '%残疾人%'
      AND type NOT IN ('M11', 'M21', 'M22', '普通正三轮摩托车', '普通二轮摩托车', '轻便二轮摩托车')
      AND NOT (CASE WHEN source = 'sources/vehicles/vehicles-1.csv'
                    THEN state LIKE '%E%' OR state LIKE '%M%' OR state LIKE '%B%' OR state LIKE '%P%'
                    ELSE state IN ('注销', '强制注销', '转出', '报废', '达到报废标准', '到达报废标准公告牌证作废') END);

-- Hits: the name must agree; another name on the same number is a doubt about identity, and so is no hit.
CREATE TABLE hits AS
SELECT roster.township, roster.village, roster.household, roster.head, roster.name, roster.written AS id, roster.relation, roster.category, roster.money,
       found.rule, found.level, found.says, found.source
FROM found JOIN roster ON roster.id = found.id
WHERE replace(found.name, ' ', '') = replace(roster.name, ' ', '') OR found.name = '' OR found.name IS NULL
UNION ALL
SELECT township, village, household, head, name, written, relation, category, money, '名册内重复', '高', '身份证号在名册上不止一处，待核实', 'roster'
FROM roster WHERE id IN (SELECT id FROM roster WHERE id <> '' GROUP BY id HAVING count(*) > 1)
UNION ALL
SELECT township, village, household, head, name, written, relation, category, money, '高龄人员在户籍中查无此人', '中', '户籍登记中没有此身份证号，待入户见面核实', 'roster'
FROM roster
WHERE length(id) = 18 AND substr(id, 7, 8) <= '19430706' AND substr(id, 7, 8) >= '18000101' AND id NOT IN (SELECT id FROM civil_registry)
UNION ALL
SELECT township, village, household, head, name, written, relation, category, money, '保障人口少于家庭人口', '低',
       '家庭人口' || members || '人，保障人口' || covered || '人，保障方式' || way || '，待核实是否有人该保未保', 'roster'
FROM roster WHERE amount(covered) < amount(members) AND way NOT IN ('单人保', '单人户', '单人户保') AND relation IN ('户主', '本人');
