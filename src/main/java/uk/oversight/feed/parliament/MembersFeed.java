package uk.oversight.feed.parliament;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import uk.oversight.evidence.Document;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Bodies;
import uk.oversight.feed.Feed;
import uk.oversight.feed.Format;
import uk.oversight.feed.Input;
import uk.oversight.feed.Json;
import uk.oversight.feed.Live;
import uk.oversight.feed.Rows;
import uk.oversight.feed.Telling;
import uk.oversight.graph.Reads;
import uk.oversight.parliament.Member;
import uk.oversight.parliament.Question;

/** The members of both Houses. */
@Component
class MembersFeed implements Feed {

	private final Reads reads;

	/** What can be loaded is told without a graph. */
	MembersFeed(@Lazy Reads reads) {
		this.reads = reads;
	}

	@Override
	public String name() {
		return "members";
	}

	@Override
	public String about() {
		return "the members of both Houses, with their names, parties and seats (Parliament's members API)";
	}

	@Override
	public List<Format> formats() {
		return List.of(new Members());
	}

	@Override
	public List<Live> live() {
		return List.of(new MembersLive(MembersLive.BASE, this.reads));
	}

	/** Members as the API returns them: one, a page of them, or one on each line. */
	static final class Members implements Format {

		static final Document DOCUMENT = new Document("document:parliament-members",
				"Members of both Houses (UK Parliament)", Document.Kind.DATA_FILE, null, null,
				"https://members-api.parliament.uk/api/Members/Search", "Open Parliament Licence v3.0", null);

		@Override
		public String form() {
			return "members as the API returns them: JSON with nameDisplayAs, one, a page, or one on each line";
		}

		@Override
		public boolean fits(Input input) {
			return Json.names(input, "nameDisplayAs", "id");
		}

		@Override
		public Document document() {
			return DOCUMENT;
		}

		@Override
		public Rows open(Input input, Bodies bodies) throws IOException {
			return Json.of(input, Set.of("items"), Members::telling);
		}

		static Telling telling(Json.Item item) {
			Listed listed = item.node().has("value") ? item.as(Item.class).value() : item.as(Listed.class);
			return telling(WrittenQuestion.required(listed, "value"), item.number());
		}

		private static Telling telling(Listed listed, int line) {
			int number = WrittenQuestion.required(listed.id(), "id");
			Telling telling = new Telling(DOCUMENT.id(), String.valueOf(number), line);
			Membership membership = listed.latestHouseMembership();
			Party party = listed.latestParty();
			return telling.tell(new Member(number, WrittenQuestion.required(listed.nameDisplayAs(), "nameDisplayAs"),
					(party != null) ? party.name() : null, (membership != null) ? house(membership.house()) : null,
					(membership != null) ? membership.membershipFrom() : null,
					(membership != null) ? WrittenQuestion.day(membership.membershipStartDate()) : null,
					(membership != null) ? WrittenQuestion.day(membership.membershipEndDate()) : null,
					telling.evidence()));
		}

		private static Question.@Nullable House house(@Nullable Integer house) {
			return switch (house) {
				case null -> null;
				case 1 -> Question.House.COMMONS;
				case 2 -> Question.House.LORDS;
				default ->
					throw new BadRowException("'%d' is no house: 1 is the Commons, 2 the Lords".formatted(house));
			};
		}

	}

	/** A member beside the links that lead to it. */
	private record Item(@Nullable Listed value) {
	}

	/** A member as the API lists it. */
	private record Listed(@Nullable Integer id, @Nullable String nameDisplayAs, @Nullable Party latestParty,
			@Nullable Membership latestHouseMembership) {
	}

	/** A party. */
	private record Party(@Nullable String name) {
	}

	/** When and for what a member sits in a House. */
	private record Membership(@Nullable String membershipFrom, @Nullable Integer house,
			@Nullable String membershipStartDate, @Nullable String membershipEndDate) {
	}

}
