package uk.oversight.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has Boot print the problem and its cure in place of a stack trace. */
class CannotStartFailureAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CannotStartException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.cure(), cause);
	}

}
