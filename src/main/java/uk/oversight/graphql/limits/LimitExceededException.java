package uk.oversight.graphql.limits;

import java.util.Map;

import graphql.execution.AbortExecutionException;

import uk.oversight.graphql.ErrorCode;

/**
 * More was asked for than may be. The message tells the limit, the question's own number
 * and what to change; the extensions of the error tell the first two to programs.
 */
public final class LimitExceededException extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	private final Limit limit;

	private final long found;

	private final long most;

	LimitExceededException(Limit limit, long found, long most, String message) {
		super(message);
		this.limit = limit;
		this.found = found;
		this.most = most;
	}

	/** Which limit it is. */
	public Limit limit() {
		return this.limit;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", ErrorCode.LIMIT_EXCEEDED.name(), "limit", this.limit.property(), "found", this.found,
				"most", this.most);
	}

}
