// Names that no register knows, for curators, and questions by their number, for those who cite them.
CREATE INDEX unresolved_name_text IF NOT EXISTS FOR (n:UnresolvedName) ON (n.text, n.id);
CREATE INDEX question_uin IF NOT EXISTS FOR (n:Question) ON (n.uin);
