package uk.oversight.linking.likeness;

import java.util.List;
import java.util.function.Supplier;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;

import org.springframework.util.function.SingletonSupplier;

/**
 * The model of language. It is read into memory when it is first needed, which takes it
 * about a second and some 200 MB, and stays there. Nothing that it reads leaves the
 * process.
 */
public final class SentenceModel {

	/** What tells its vectors from those of another model. */
	public static final String EDITION = "bge-small-en-v1.5-q/1";

	private static final SentenceModel INSTANCE = new SentenceModel();

	private final Supplier<EmbeddingModel> model = SingletonSupplier.of(SentenceModel::load);

	private SentenceModel() {
	}

	/**
	 * The tokeniser would tell its makers that it was started, and look in the web for
	 * parts of itself.
	 */
	private static EmbeddingModel load() {
		System.setProperty("OPT_OUT_TRACKING", "true");
		System.setProperty("ai.djl.offline", "true");
		return new BgeSmallEnV15QuantizedEmbeddingModel();
	}

	/** Returns the only one: the process has memory for one. */
	public static SentenceModel instance() {
		return INSTANCE;
	}

	/** Returns what a text means: 384 numbers, of length one. */
	public float[] read(String text) {
		return this.model.get().embed(text).content().vector();
	}

	/** Returns what each of these texts means, in their order. */
	public List<float[]> read(List<String> texts) {
		return this.model.get()
			.embedAll(texts.stream().map(TextSegment::from).toList())
			.content()
			.stream()
			.map(Embedding::vector)
			.toList();
	}

}
