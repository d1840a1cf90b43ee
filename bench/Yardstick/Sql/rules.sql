-- The standard pack's checks as SQL, over the rows that matched. rules/*.yaml says why; titles are theirs. as_of is 2023-07-06.
-- An empty field is '' in both engines. happened is the day that a combined rule asks for.

-- Vehicles that somebody has and that are not exempt. In the first file a state may be several letters together.
CREATE VIEW counted_vehicles AS
SELECT * FROM vehicles
WHERE (registered = '' OR day(registered) <= '2023-07-06') AND type NOT LIKE '%残疾人%'
      AND type NOT IN ('M11', 'M21', 'M22', '普通正三轮摩托车', '普通二轮摩托车', '轻便二轮摩托车')
      AND NOT (CASE WHEN source = 'sources/vehicles/vehicles-1.csv'
                    THEN state LIKE '%E%' OR state LIKE '%M%' OR state LIKE '%B%' OR state LIKE '%P%'
                    ELSE state IN ('注销', '强制注销', '转出', '报废', '达到报废标准', '到达报废标准公告牌证作废') END);

CREATE TABLE found AS
SELECT '殡葬部门有火化记录' AS rule, '高' AS level, id, name, source, coalesce(day(died), day(cremated)) AS happened,
       hall || '有火化记录，死亡日期' || died || '，火化日期' || cremated || '，名册仍在保障，待核实' AS says
FROM cremation WHERE again NOT IN ('是', '1') AND coalesce(day(died), day(cremated), '') < '2023-07-01'
UNION ALL
SELECT '社会保险登记已死亡', '高', id, name, source, day(died), '社会保险登记的死亡日期为' || died || '，名册仍在保障，待核实'
FROM social_insurance WHERE died <> '' AND day(died) < '2023-07-01'
UNION ALL
SELECT '户籍登记已死亡', '高', id, name, source, coalesce(day(died), day(ended)),
       '户籍登记显示因死亡注销，死亡日期' || died || '，注销日期' || ended || '，名册仍在保障，待核实'
FROM civil_registry
WHERE state IN ('注销', '已注销', '户籍注销') AND kind IN ('死亡', '死亡注销') AND coalesce(day(died), day(ended), '') < '2023-07-01'
UNION ALL
SELECT '户籍已迁出', '中', id, name, source, day(ended), '户籍登记显示' || ended || '迁出，迁往' || moved_to || '，待核实是否重复领取'
FROM civil_registry
WHERE state IN ('注销', '已注销', '户籍注销') AND kind IN ('迁出', '迁出注销', '户口迁出') AND moved_to NOT LIKE '%柳林县%'
      AND coalesce(day(ended), '') <= '2023-07-06'
UNION ALL
SELECT '户籍已注销（非死亡、非迁出）', '中', id, name, source, day(ended), '户籍登记显示因' || kind || '注销，注销日期' || ended || '，待核实'
FROM civil_registry
WHERE state IN ('注销', '已注销', '户籍注销') AND kind IN ('出国定居', '出国（境）定居', '重号', '重复户口', '其他')
      AND coalesce(day(ended), '') <= '2023-07-06'
UNION ALL
SELECT '近期有职工养老保险缴费', '中', id, name, source, NULL,
       paid || '由' || employer || '缴纳' || insurance || '，缴费基数' || base || '元，待核实是否就业'
FROM social_insurance
WHERE insurance IN ('企业职工基本养老保险', '机关事业单位基本养老保险') AND state = '参保缴费'
      AND day(paid) BETWEEN '2023-01-06' AND '2024-01-06' AND part NOT LIKE '%灵活就业%' AND part NOT LIKE '%公益性岗位%'
UNION ALL
SELECT '领取职工或机关养老金', '高', id, name, source, NULL,
       since || '起领取' || insurance || '待遇，项目' || item || '，每月' || amount || '元，待核实收入是否已计入'
FROM social_insurance
WHERE insurance IN ('企业职工基本养老保险', '机关事业单位基本养老保险') AND drawing = '正常发放' AND item NOT IN ('遗属待遇', '丧葬补助金', '抚恤金')
UNION ALL
SELECT '拥有大型农机具', '中', id, name, source, NULL,
       '名下有' || type || '，号牌' || plate || '，功率' || power || '千瓦，' || registered || '登记，待核实'
FROM farm_machinery WHERE state IN ('在用', '正常') AND amount(power) >= 14.7 AND type NOT LIKE '%手扶%'
UNION ALL
SELECT '大学毕业生', '中', id, name, source, NULL,
       graduated || '从' || school || degree || '，毕业去向' || went || '，待核实是否就业、是否仍计入家庭'
FROM education
WHERE day(graduated) <= '2023-07-06' AND went NOT LIKE '%升学%'
      AND degree IN ('31', '33', '41', '43', '本科毕业', '本科结业', '专科毕业', '专科结业', '本科', '专科', '大学本科', '大学专科',
                     '本科生毕业', '本科生结业', '专科生毕业', '专科生结业')
      AND form NOT IN ('非全日制', '成人教育', '函授', '业余', '自学考试', '网络教育')
UNION ALL
SELECT '研究生毕业', '中', id, name, source, NULL,
       graduated || '从' || school || degree || '，毕业去向' || went || '，待核实是否就业、是否仍计入家庭'
FROM education
WHERE day(graduated) <= '2023-07-06' AND went NOT LIKE '%升学%'
      AND degree IN ('01', '03', '11', '13', '1', '3', '硕士毕业', '硕士结业', '博士毕业', '博士结业',
                     '硕士生毕业', '硕士生结业', '博士生毕业', '博士生结业')
UNION ALL
SELECT '大学毕业后升学', '提示', id, name, source, NULL, graduated || '从' || school || degree || '，去向' || went || '，请了解现读层次'
FROM education
WHERE day(graduated) <= '2023-07-06' AND went LIKE '%升学%' AND form NOT IN ('非全日制', '成人教育', '函授', '业余', '自学考试', '网络教育')
UNION ALL
SELECT '高消费记录', '提示', id, name, source, NULL, spent || '有' || kind || '支出' || amount || '元，仅作辅助参考，不能单独作为依据'
FROM high_consumption WHERE amount(amount) >= 20000 AND day(spent) BETWEEN '2022-07-06' AND '2024-07-06'
UNION ALL
SELECT '近期缴纳住房公积金', '中', id, name, source, NULL,
       employer || '为其缴存公积金，最近汇缴' || paid || '，缴存基数' || base || '元，待核实工资收入是否已计入'
FROM housing_fund WHERE state IN ('01', '1', '正常') AND day(paid) BETWEEN '2023-01-06' AND '2024-01-06'
UNION ALL
SELECT '登记为个体工商户', '中', id, name, source, NULL,
       '登记为个体工商户“' || enterprise || '”的' || part || '，' || founded || '成立，状态' || state || '，待核实实际经营情况'
FROM business WHERE type LIKE '个体%' AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '担任企业法定代表人', '高', id, name, source, NULL,
       '登记为“' || enterprise || '”（' || type || '）的法定代表人，' || founded || '成立，状态' || state || '，待核实实际经营情况'
FROM business
WHERE part = '法定代表人' AND type NOT LIKE '个体%' AND type NOT LIKE '%合作社%'
      AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '担任企业股东、监事或高管', '低', id, name, source, NULL,
       '登记为“' || enterprise || '”的' || part || '，状态' || state || '，供核实时参考'
FROM business
WHERE part IN ('股东', '监事', '高级管理人员') AND type NOT LIKE '%合作社%'
      AND (state = '1' OR state LIKE '存续%' OR state IN ('在业', '在营', '开业', '正常', '仍注册'))
UNION ALL
SELECT '同时享受其他救助供养待遇', '高', id, name, source, NULL, '同时享受' || kind || '（' || since || '起，状态' || state || '），待核实是否重复'
FROM other_benefits WHERE state IN ('发放', '正常发放')
UNION ALL
SELECT '财政供养退休人员', '高', id, name, source, NULL,
       '在' || employer || '财政供养名单上为' || state || '人员，' || month || '应发' || amount || '元，待核实收入是否已计入'
FROM public_payroll WHERE state IN ('退休', '离休') AND part <> '遗属'
UNION ALL
SELECT '财政供养在职人员', '高', id, name, source, NULL,
       '在' || employer || '财政供养名单上，身份' || part || '，' || month || '应发' || amount || '元，待核实收入是否已计入'
FROM public_payroll WHERE state = '在职' AND part NOT IN ('遗属', '村干部', '公益性岗位')
UNION ALL
SELECT '曾为财政供养人员，退出前后与低保重叠', '提示', id, name, source, day(left_on),
       '曾在' || employer || '财政供养名单上，' || left_on || '退出，晚于享受开始，供核实时参考'
FROM public_payroll WHERE state = '退出' AND day(left_on) <= '2023-07-06' AND part NOT IN ('遗属', '村干部', '公益性岗位')
UNION ALL
SELECT '拥有机动车辆', '高', id, name, source, NULL,
       '名下有' || type || '，号牌' || plate || '，' || registered || '登记，状态' || state || '，待核实'
FROM counted_vehicles;

-- The name must agree: another name on the same number is a doubt about identity, and so is no hit.
CREATE TABLE present AS
SELECT roster.rowid AS person, roster.township, roster.household, found.rule, found.level, found.says, found.source, found.happened
FROM found JOIN roster ON roster.id = found.id
WHERE same_name(found.name, roster.name)
      AND (found.rule <> '曾为财政供养人员，退出前后与低保重叠' OR found.happened > day(roster.since));

-- Vehicles of a whole household, each plate once.
CREATE TABLE household_vehicles AS
SELECT roster.township, roster.household, count(DISTINCT upper(trim(vehicles.plate))) AS vehicles
FROM counted_vehicles AS vehicles JOIN roster ON roster.id = vehicles.id
WHERE vehicles.plate <> '' AND same_name(vehicles.name, roster.name)
GROUP BY roster.township, roster.household
HAVING count(DISTINCT upper(trim(vehicles.plate))) >= 2;

-- Income of a whole household: a row that comes twice counts once, of a payroll each person's latest month.
CREATE TABLE household_income AS
WITH income AS (
    SELECT DISTINCT roster.township, roster.household, social_insurance.id, insurance, item, social_insurance.since, paid, employer, amount(amount) AS yuan
    FROM social_insurance JOIN roster ON roster.id = social_insurance.id
    WHERE insurance IN ('企业职工基本养老保险', '机关事业单位基本养老保险') AND drawing = '正常发放' AND item NOT IN ('丧葬补助金', '抚恤金')
          AND same_name(social_insurance.name, roster.name)
    UNION ALL
    SELECT DISTINCT township, household, id, employer, part, month, left_on, state, yuan FROM (
        SELECT roster.township, roster.household, public_payroll.id, employer, part, month, left_on, state, amount(amount) AS yuan,
               rank() OVER (PARTITION BY roster.rowid ORDER BY substr(day(month), 1, 7) DESC) AS newest
        FROM public_payroll JOIN roster ON roster.id = public_payroll.id
        WHERE state = '在职' AND day(month) BETWEEN '2023-01-06' AND '2024-01-06' AND same_name(public_payroll.name, roster.name)) AS months
    WHERE newest = 1)
SELECT township, household, sum(yuan) AS yuan FROM income GROUP BY township, household HAVING min(yuan) >= 0;

-- Combined rules ask what other rules found about the same person or household.
CREATE TABLE combined AS
SELECT '大学毕业且已有就业迹象' AS rule, '高' AS level, person, group_concat(says, '；') AS says
FROM present WHERE rule IN ('大学毕业生', '近期有职工养老保险缴费', '近期缴纳住房公积金', '财政供养在职人员')
GROUP BY person HAVING sum(CASE WHEN rule = '大学毕业生' THEN 1 ELSE 0 END) BETWEEN 1 AND count(*) - 1
UNION ALL
SELECT '各来源的死亡日期不一致', '低', person, '死亡日期最早' || min(happened) || '，最晚' || max(happened) || '，各来源不一致，请查清（' || group_concat(says, '；') || '）'
FROM present WHERE rule IN ('户籍登记已死亡', '殡葬部门有火化记录', '社会保险登记已死亡')
GROUP BY person HAVING count(DISTINCT rule) >= 2 AND min(happened) < max(happened)
UNION ALL
SELECT '高消费并有财产或收入迹象', '低', min(CASE WHEN rule = '高消费记录' THEN person END), '同一户另有线索：' || group_concat(says, '；')
FROM present
WHERE rule IN ('高消费记录', '拥有机动车辆', '登记为个体工商户', '担任企业法定代表人', '近期缴纳住房公积金', '近期有职工养老保险缴费', '财政供养在职人员', '领取职工或机关养老金')
GROUP BY township, household HAVING sum(CASE WHEN rule = '高消费记录' THEN 1 ELSE 0 END) BETWEEN 1 AND count(*) - 1
UNION ALL
SELECT '登记死亡之后仍有参保缴费', '中', person, '登记的死亡日期为' || earliest || '，而' || paid || '仍有' || insurance || '缴费，可能仍健在，请先见面核实（' || says || '）'
FROM (SELECT person, min(happened) AS earliest, group_concat(says, '；') AS says FROM present
      WHERE rule IN ('户籍登记已死亡', '殡葬部门有火化记录', '社会保险登记已死亡') GROUP BY person) AS dead
JOIN roster ON roster.rowid = dead.person
JOIN social_insurance ON social_insurance.id = roster.id
WHERE social_insurance.state = '参保缴费' AND day(paid) > earliest AND same_name(social_insurance.name, roster.name);

-- One number in several places: with the same name a duplicate, in town and country or not, with another name a doubt.
CREATE TABLE twice AS
SELECT one.rowid AS person,
       CASE WHEN NOT same_name(one.name, other.name) THEN '一个身份证号两个姓名'
            WHEN here.category <> there.category AND here.first_row <> there.first_row THEN '城市和农村低保都有'
            ELSE '名册内重复' END AS rule,
       other.township || other.village || '户编号' || other.household || '（户主' || other.head || '，' || there.category || '）' AS place
FROM (SELECT id FROM roster WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS several
JOIN roster AS one ON one.id = several.id
JOIN roster AS other ON other.id = several.id AND other.rowid <> one.rowid
JOIN household_heads AS here ON here.township = one.township AND here.household = one.household
JOIN household_heads AS there ON there.township = other.township AND there.household = other.household;

-- What is found, and about whom.
CREATE TABLE hits AS
WITH said AS (
    SELECT rule, level, person, says, source FROM present
    UNION ALL
    SELECT rule, level, person, says, 'combined' FROM combined
    UNION ALL
    SELECT '家庭拥有两辆以上机动车', '高', head_row, '全户名下机动车' || vehicles || '辆，待核实', 'sources/vehicles'
    FROM household_vehicles JOIN household_heads USING (township, household)
    UNION ALL
    SELECT CASE WHEN yuan * 200 >= (standard * 300 + 2) * heads THEN '人均收入可能超过低保标准的一点五倍' ELSE '人均收入可能超过低保标准' END,
           CASE WHEN yuan * 200 >= (standard * 300 + 2) * heads THEN '高' ELSE '中' END,
           head_row, '查得的月收入' || yuan || '元，÷' || heads || '人，待核实', 'sources/social_insurance、sources/public_payroll'
    FROM household_income JOIN household_heads USING (township, household)
    WHERE yuan * 100 >= (standard * 100 + 1) * heads
    UNION ALL
    SELECT rule, CASE WHEN rule = '一个身份证号两个姓名' THEN '中' ELSE '高' END, person, '身份证号在名册上不止一处，另一处为' || group_concat(place, '；') || '，待核实', 'roster'
    FROM twice
    WHERE rule <> '名册内重复' OR person NOT IN (SELECT person FROM twice WHERE rule = '城市和农村低保都有')
    GROUP BY rule, person
    UNION ALL
    SELECT '高龄人员在户籍中查无此人', '中', rowid, name || '，户籍登记中没有此身份证号，待入户见面核实', 'roster'
    FROM roster
    WHERE length(id) = 18 AND substr(id, 7, 8) <= '19430706' AND id NOT IN (SELECT id FROM civil_registry)
    UNION ALL
    SELECT '保障人口少于家庭人口', '低', roster.rowid, '家庭人口' || members || '人，保障人口' || covered || '人，保障方式' || way || '，待核实是否有人该保未保', 'roster'
    FROM roster JOIN household_heads ON roster.rowid = head_row
    WHERE amount(covered) < amount(members) AND way NOT IN ('单人保', '单人户', '单人户保')
    UNION ALL
    SELECT '名册身份证号有误', '中', rowid, '身份证号不能比对，请核对证件后更正', 'roster' FROM roster WHERE id IS NULL)
SELECT roster.township, roster.village, roster.household, roster.head, roster.name, roster.written AS id, roster.relation, roster.category, roster.money,
       said.rule, said.level, said.says, said.source
FROM said JOIN roster ON roster.rowid = said.person;
