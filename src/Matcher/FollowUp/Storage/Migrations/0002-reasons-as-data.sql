-- rule_runs.not_run is JSON from here on: which problem it was, where and with which values, so that it can be told in either
-- language. Of the nights before only the sentence is known, in the language of that night.
UPDATE rule_runs SET not_run = json_object('sentence', not_run) WHERE not_run IS NOT NULL;
