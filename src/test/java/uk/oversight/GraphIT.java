package uk.oversight;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The database in the service's own process. */
class GraphIT extends GraphCases {

	@Override
	RunningService start(Path folder) throws IOException {
		return RunningService.start(folder);
	}

	@Override
	URI address(RunningService service) {
		return service.graph();
	}

	@Override
	String password(RunningService service) throws IOException {
		return service.password();
	}

}
