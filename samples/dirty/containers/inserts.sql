INSERT INTO vehicles (syr, sfzmhm) VALUES ('王小明', '149901197001010013');
