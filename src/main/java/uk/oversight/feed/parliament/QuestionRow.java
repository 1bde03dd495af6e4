package uk.oversight.feed.parliament;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import uk.oversight.evidence.Account;
import uk.oversight.evidence.PartialDate;
import uk.oversight.feed.BadRowException;
import uk.oversight.feed.Telling;
import uk.oversight.parliament.Answer;
import uk.oversight.parliament.Member;
import uk.oversight.parliament.Question;
import uk.oversight.parliament.Wording;

/** What a question as the API returns it tells. */
record QuestionRow(WrittenQuestion row, int line, WholeTexts texts, Elsewhere elsewhere) {

	Telling telling() {
		int number = WrittenQuestion.required(this.row.id(), "id");
		Telling telling = new Telling(Questions.DOCUMENT.id(), String.valueOf(number), this.line);
		Question question = question("question:" + number, telling);
		Answer answer = (this.row.dateAnswered() != null) ? answer("answer:" + number, question, telling) : null;
		List<Cited> listed = listed(question, answer);
		telling.tell(Member.numbered(WrittenQuestion.required(this.row.askingMemberId(), "askingMemberId")));
		if (this.row.answeringMemberId() != null) {
			telling.tell(Member.numbered(this.row.answeringMemberId()));
		}
		Wording asked = Objects.requireNonNull(question.wording());
		WholeTexts.Asked texts = this.texts.ask(question.id(), asked);
		Wording answered = (answer != null) ? answer.wording() : null;
		WholeTexts.Asked answers = (answer != null && answered != null) ? this.texts.ask(answer.id(), answered) : texts;
		telling.tell((account) -> {
			Wording words = texts.instead(question.id(), asked);
			question.in(words).enter(account);
			Set<Cited> cited = new LinkedHashSet<>(listed);
			cited.addAll(Cited.inQuestion(words));
			if (answer != null && answered != null) {
				Wording whole = answers.instead(answer.id(), answered);
				answer.in(whole).enter(account);
				cited.addAll(Cited.inAnswer(whole));
			}
			else if (answer != null) {
				answer.enter(account);
			}
			keep(cited, question, account);
		});
		return telling;
	}

	/** What it leads to may not have come yet. */
	private static void keep(Set<Cited> cited, Question question, Account account) {
		List<String> lines = cited.stream()
			.filter((it) -> !it.number().equals(question.uin()))
			.map(Cited::toString)
			.toList();
		account.node(question.id()).with("cites", lines.isEmpty() ? null : lines);
	}

	private Question question(String id, Telling telling) {
		String department = AnsweringBodies.told(telling,
				WrittenQuestion.required(this.row.answeringBodyId(), "answeringBodyId"),
				WrittenQuestion.required(this.row.answeringBodyName(), "answeringBodyName"));
		Question.Listing listing = new Question.Listing(
				WrittenQuestion.required(this.row.askingMemberId(), "askingMemberId"),
				WrittenQuestion.day(this.row.dateForAnswer()), Boolean.TRUE.equals(this.row.isNamedDay()),
				Boolean.TRUE.equals(this.row.isWithdrawn()), Boolean.TRUE.equals(this.row.memberHasInterest()));
		return new Question(id, WrittenQuestion.required(this.row.uin(), "uin"), this.row.inHouse(),
				StringUtils.hasText(this.row.heading()) ? this.row.heading().strip() : null, this.row.question(),
				this.row.tabled(), department, listing, null, List.of(), telling.evidence());
	}

	private Answer answer(String id, Question question, Telling telling) {
		PartialDate answered = new PartialDate(
				WrittenQuestion.required(this.row.dateAnswered(), "dateAnswered").split("T", 2)[0]);
		if (answered.value().compareTo(question.tabled().value()) < 0) {
			throw new BadRowException("it was answered on %s and tabled after that, on %s".formatted(answered.value(),
					question.tabled().value()));
		}
		Answer.Listing listing = new Answer.Listing(Boolean.TRUE.equals(this.row.answerIsHolding()),
				WrittenQuestion.day(this.row.dateHoldingAnswer()), WrittenQuestion.day(this.row.dateAnswerCorrected()),
				before());
		return new Answer(id, question, answered,
				Member.id(WrittenQuestion.required(this.row.answeringMemberId(), "answeringMemberId")), null,
				this.row.answer(), listing, List.of(), List.of(), telling.evidence());
	}

	/** Where it was not corrected, the API leaves it empty. */
	private @Nullable String before() {
		return StringUtils.hasText(this.row.originalAnswerText()) ? CleanText.of(this.row.originalAnswerText()) : null;
	}

	private List<Cited> listed(Question question, @Nullable Answer answer) {
		List<Cited> listed = new ArrayList<>();
		if (this.row.groupedQuestionsDates() != null) {
			for (WrittenQuestion.Grouped each : this.row.groupedQuestionsDates()) {
				PartialDate tabled = WrittenQuestion.day(each.dateTabled());
				listed.add(new Cited(Cited.Way.GROUPED, WrittenQuestion.required(each.questionUin(), "questionUin"),
						(tabled != null) ? tabled.value() : null));
			}
		}
		if (answer != null) {
			this.elsewhere.of(question, answer)
				.ifPresent((it) -> listed.add(new Cited(Cited.Way.SAME, it, question.tabled().value())));
		}
		return listed;
	}

}
