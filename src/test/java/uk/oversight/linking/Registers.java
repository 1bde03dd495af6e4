package uk.oversight.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.oversight.linking.known.KnownBodies;
import uk.oversight.linking.naming.Body;
import uk.oversight.organisation.Name;
import uk.oversight.organisation.Organisation;

/**
 * The bodies of the published registers, read straight from their files, for tests that
 * want the real volume.
 */
public final class Registers {

	private final Path folder;

	private final Map<String, Body> bodies = new LinkedHashMap<>();

	private Registers(Path folder) {
		this.folder = folder;
	}

	/**
	 * Returns all bodies that are known with the registers loaded.
	 * @param folder the folder of their files
	 */
	public static List<Body> bodies(Path folder) {
		Registers registers = new Registers(folder);
		registers.trusts();
		registers.prisons();
		registers.councils();
		registers.boards();
		List<Body> all = new ArrayList<>(registers.bodies.values());
		all.addAll(new KnownBodies().bodies());
		return all;
	}

	private void trusts() {
		Map<String, String> before = new LinkedHashMap<>();
		for (List<String> row : rows("nhs_ods_etr_2022.csv")) {
			before.put(row.get(0), row.get(1));
			this.bodies.put(row.get(0), trust(row, List.of(), day(row.get(11))));
		}
		for (List<String> row : rows("nhs_ods_etr_2025.csv")) {
			String former = before.get(row.get(0));
			List<Body.Known> names = (former == null || former.equals(row.get(1))) ? List.of()
					: List.of(new Body.Known(former, Name.Kind.FORMER));
			this.bodies.put(row.get(0), trust(row, names, day(row.get(11))));
		}
	}

	private static Body trust(List<String> row, List<Body.Known> names, @Nullable String closed) {
		return new Body("trust:" + row.get(0), Organisation.Type.TRUST, row.get(1), names, day(row.get(10)), closed);
	}

	private static @Nullable String day(String digits) {
		return (digits.length() != 8) ? null
				: digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
	}

	private void prisons() {
		List<List<String>> rows = rows("prisons_hmpps_prison_register.csv");
		for (List<String> row : rows.subList(1, rows.size())) {
			String id = row.get(0);
			if (row.get(1).contains("(") || row.get(1).contains("Centre")) {
				this.bodies.put(id, new Body("prison:" + id, Organisation.Type.PRISON, row.get(1), List.of(), null,
						row.get(6).isEmpty() ? null : row.get(6)));
			}
		}
	}

	private void councils() {
		List<List<String>> rows = rows("uk_local_authorities.csv");
		List<String> head = rows.getFirst();
		for (List<String> row : rows.subList(1, rows.size())) {
			String sort = row.get(head.indexOf("local-authority-type"));
			if (sort.equals("COMB") || sort.equals("SRA")) {
				continue;
			}
			String gss = row.get(head.indexOf("gss-code"));
			String code = gss.isEmpty() ? row.get(0) : gss;
			List<Body.Known> names = new ArrayList<>();
			names.add(new Body.Known(row.get(head.indexOf("nice-name")), Name.Kind.SHORT));
			for (String name : row.get(head.indexOf("alt-names")).split(",")) {
				if (!name.isBlank() && name.chars().allMatch((it) -> it < 128)) {
					names.add(new Body.Known(name.strip(), Name.Kind.SHORT));
				}
			}
			String from = row.get(head.indexOf("start-date"));
			String to = row.get(head.indexOf("end-date"));
			this.bodies.put(code, new Body("council:" + code, Organisation.Type.COUNCIL, row.get(1), names,
					from.isEmpty() ? null : from, to.isEmpty() ? null : to));
		}
	}

	private void boards() {
		List<List<String>> rows = rows("icbs.csv");
		for (List<String> row : rows.subList(1, rows.size())) {
			this.bodies.put(row.get(0), new Body("icb:" + row.get(0), Organisation.Type.INTEGRATED_CARE_BOARD,
					row.get(1), List.of(), null, null));
		}
	}

	private List<List<String>> rows(String file) {
		try {
			return Files.readString(this.folder.resolve(file))
				.lines()
				.filter((it) -> !it.isBlank())
				.map(Registers::cells)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char c : line.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
			}
			else if (c == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(c);
			}
		}
		cells.add(cell.toString());
		return cells;
	}

}
