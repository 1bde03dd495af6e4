// Loads are remembered with their numbers.
CREATE CONSTRAINT run_number IF NOT EXISTS FOR (n:Run) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT run_counter IF NOT EXISTS FOR (n:RunCounter) REQUIRE n.name IS UNIQUE;
