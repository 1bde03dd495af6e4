// Those who cite a question give its number.
CREATE INDEX question_uin IF NOT EXISTS FOR (n:Question) ON (n.uin);
