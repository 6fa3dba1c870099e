// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An oven's log as CSV: a header with the columns {@code seconds} and {@code celsius} in any order
 * and any case, other columns ignored, {@code #} comments and empty lines skipped, decimal points.
 */
public final class OvenLog {
  private static final String COLUMNS =
      "the columns 'seconds' and 'celsius', each once, with commas between them";

  /** Thirty million years: any clock's count of seconds is below. */
  private static final double MOST_SECONDS = 1e15;

  private final LogLines lines;
  private final String file;
  private final Fields fields = new Fields();

  private OvenLog(LogLines lines, String file) {
    this.lines = lines;
    this.file = file;
  }

  /**
   * Reads a log to its end, in memory that does not grow with it. A sample whose temperature is no
   * number, or outside of what a sensor can mean, is left out and counted.
   *
   * @param in the file's bytes; not closed
   * @param file its name, for complaints
   * @param settings those of {@link CureSettings}
   * @throws InputFault with the line, for a header, a number of fields or a time that is wrong
   */
  public static OvenRecord read(InputStream in, String file, Settings settings)
      throws IOException, InputFault {
    return new OvenLog(new LogLines(in, file), file).read(new RecordBuilder(settings));
  }

  private OvenRecord read(RecordBuilder record) throws IOException, InputFault {
    if (!nextLine(0)) {
      throw new InputFault.NotThisFormat(file, "holds no header", COLUMNS);
    }
    int columns = fields.count();
    int seconds = column("seconds");
    int celsius = column("celsius");
    while (nextLine(columns)) {
      if (fields.count() != columns) {
        throw fault(
            "has " + fields.count() + (fields.count() == 1 ? " field" : " fields"),
            columns + " as in the header, and decimal points, not commas");
      }
      double time = fields.number(seconds);
      if (!(Math.abs(time) <= MOST_SECONDS)) {
        throw fault("seconds is '" + fields.text(seconds) + "'", "a number such as 12.5");
      }
      record.add(time, fields.number(celsius));
    }
    return record.build();
  }

  /** Splits the next line that says something; false at the end. */
  private boolean nextLine(int columns) throws IOException, InputFault {
    while (lines.next()) {
      int at = lines.from();
      while (at < lines.to() && Fields.isSpace(lines.bytes()[at])) {
        at++;
      }
      if (at < lines.to() && lines.bytes()[at] != '#') {
        fields.split(lines.bytes(), at, lines.to(), columns, file, lines.number());
        return true;
      }
    }
    return false;
  }

  private int column(String name) throws InputFault {
    int found = -1;
    for (int i = 0; i < fields.count(); i++) {
      if (fields.text(i).toLowerCase(Locale.ROOT).equals(name)) {
        if (found >= 0) {
          throw fault("the header names '" + name + "' twice", COLUMNS);
        }
        found = i;
      }
    }
    if (found < 0) {
      throw fault("the header '" + header() + "' has no column '" + name + "'", COLUMNS);
    }
    return found;
  }

  private String header() {
    int length = Math.min(lines.to() - lines.from(), 60);
    String text = new String(lines.bytes(), lines.from(), length, StandardCharsets.UTF_8);
    return length < lines.to() - lines.from() ? text + "…" : text;
  }

  private InputFault fault(String wrong, String right) {
    return new InputFault.Damaged(file + ", line " + lines.number(), wrong, right);
  }
}
