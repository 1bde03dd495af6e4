// As of V002, for a list of the root that came later.
CREATE INDEX statement_property IF NOT EXISTS FOR (n:Statement) ON (n.property, n.id);
