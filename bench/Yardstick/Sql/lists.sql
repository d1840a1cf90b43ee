-- What a township gets, as text. The tables have one row a hit; Matcher's lists have one row a person, rule and thing.
CREATE VIEW every_hit AS
SELECT township AS 乡镇, village AS 村, household AS 户编号, head AS 户主姓名, name AS 姓名, id AS 身份证号, relation AS 与户主关系,
       category AS 保障类别, money AS 月保障金, rule AS 规则, level AS 级别, says AS 疑点说明, source AS 证据来源
FROM hits;

CREATE VIEW hit_list AS SELECT * FROM every_hit WHERE 规则 NOT IN ('一个身份证号两个姓名', '名册身份证号有误');

CREATE VIEW doubt_list AS SELECT * FROM every_hit WHERE 规则 = '一个身份证号两个姓名';

CREATE VIEW correction_list AS SELECT * FROM every_hit WHERE 规则 = '名册身份证号有误';

CREATE VIEW missed_list AS
SELECT township AS 乡镇, village AS 村, name AS 姓名, id AS 身份证号, rule AS 规则, says AS 疑点说明, source AS 证据来源
FROM missed;
