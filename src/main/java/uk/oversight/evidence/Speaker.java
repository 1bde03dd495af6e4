package uk.oversight.evidence;

/** Who says it, in the document where it was read. */
public enum Speaker {

	DOCUMENT, INSPECTORS, COUNCIL, TRUST, PRISON, STAFF, LEADERS, PARTNERS, PEOPLE, CARERS, PROVIDERS, MINISTER, MEMBER

}
