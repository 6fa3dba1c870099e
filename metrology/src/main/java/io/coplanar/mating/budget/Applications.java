// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.yaml.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The applications that links are held against: rows of applications/ethernet.yaml. */
final class Applications {
  private static final String FILE = "/applications/ethernet.yaml";
  private static final Set<String> KEYS =
      Set.of("application", "fiber", "limit_db", "reach_km", "provenance", "source");

  private Applications() {}

  /** The rows of an application, in the order of the file; empty where there is no such one. */
  static List<Application> find(String name) {
    return list().stream().filter(a -> a.name().equals(name)).toList();
  }

  static List<String> names() {
    return list().stream().map(Application::name).distinct().toList();
  }

  static List<Application> list() {
    try (InputStream in = Applications.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      List<Application> rows = new ArrayList<>();
      YamlMap top = YamlMap.read(in.readAllBytes(), FILE);
      top.allowOnly(Set.of("rows"));
      for (YamlMap row : top.maps("rows")) {
        rows.add(row(row));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputFault e) {
      throw new IllegalStateException("the shipped applications are not valid", e);
    }
  }

  private static Application row(YamlMap row) throws InputFault {
    row.allowOnly(KEYS);
    List<String> provenances = Arrays.stream(Provenance.values()).map(Provenance::id).toList();
    String provenance = row.oneOf("provenance", provenances);
    return new Application(
        row.text("application"),
        row.text("fiber"),
        positive(row, "limit_db"),
        positive(row, "reach_km"),
        Provenance.valueOf(provenance.toUpperCase(Locale.ROOT)),
        row.text("source"));
  }

  private static double positive(YamlMap row, String key) throws InputFault {
    double value = row.optionalNumber(key);
    if (!(value > 0)) {
      throw row.fault(key, "'" + key + "' is not above 0", "a number above 0");
    }
    return value;
  }
}
