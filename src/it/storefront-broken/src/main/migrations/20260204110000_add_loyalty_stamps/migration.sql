CREATE TABLE loyalty_stamps (
    patron_id bigint NOT NULL REFERENCES patrons (id) ON DELETE CASCADE,
    given_on  date NOT NULL,
    PRIMARY KEY (patron_id, given_on)
);
