package uk.oversight.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP connection that is kept alive. It does no more than the measurement needs, so
 * that it takes little of the machine on which the service runs too.
 */
final class Connection implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private final byte[] buffer = new byte[64 * 1024];

	private String status = "";

	private int at;

	private int end;

	Connection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = this.socket.getInputStream();
		this.out = this.socket.getOutputStream();
	}

	/** Returns a request as it goes over the wire. */
	static byte[] request(byte[] json) {
		byte[] head = """
				POST /graphql HTTP/1.1\r
				Host: localhost\r
				Content-Type: application/json\r
				Accept: application/graphql-response+json\r
				Content-Length: %d\r
				\r
				""".formatted(json.length).getBytes(StandardCharsets.US_ASCII);
		byte[] request = new byte[head.length + json.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(json, 0, request, head.length, json.length);
		return request;
	}

	/** Sends a request and returns the body of its response, which has to be an answer. */
	byte[] send(byte[] request) throws IOException {
		byte[] body = sendAnyhow(request);
		if (!this.status.contains(" 200")) {
			throw new IOException(this.status + ": " + new String(body, StandardCharsets.UTF_8));
		}
		return body;
	}

	/** Sends a request and returns the body of its response, be it an answer or a refusal. */
	byte[] sendAnyhow(byte[] request) throws IOException {
		this.out.write(request);
		this.out.flush();
		this.status = line();
		int length = -1;
		boolean chunked = false;
		for (String line = line(); !line.isEmpty(); line = line()) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				length = Integer.parseInt(header.substring("content-length:".length()).strip());
			}
			chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
		}
		ByteArrayOutputStream body = new ByteArrayOutputStream(8 * 1024);
		if (chunked) {
			for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
				read(size, body);
				line();
			}
			line();
		}
		else {
			read(length, body);
		}
		return body.toByteArray();
	}

	private void read(int size, ByteArrayOutputStream into) throws IOException {
		int left = size;
		while (left > 0) {
			fill();
			int now = Math.min(left, this.end - this.at);
			into.write(this.buffer, this.at, now);
			this.at += now;
			left -= now;
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		while (true) {
			fill();
			char next = (char) this.buffer[this.at++];
			if (next == '\n') {
				return line.toString();
			}
			if (next != '\r') {
				line.append(next);
			}
		}
	}

	private void fill() throws IOException {
		if (this.at == this.end) {
			this.at = 0;
			this.end = this.in.read(this.buffer);
			if (this.end < 0) {
				throw new EOFException("The service closed the connection");
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
