// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.surface.FormatDescription;
import java.util.List;

/** The surface formats. */
public final class FormatsReport {
  private FormatsReport() {}

  /** The document {@code coplanar/formats/1} on one line, without a line end. */
  public static String json(List<FormatDescription> formats) {
    return JsonWriter.document(
        "coplanar/formats/1",
        json ->
            json.objects(
                "formats",
                formats,
                f -> {
                  json.text("id", f.id());
                  json.text("title", f.title());
                  json.texts("endings", f.endings());
                  json.bool("readable", f.readable());
                  json.bool("writable", f.writable());
                }));
  }

  /** For people: a line a format. */
  public static String text(List<FormatDescription> formats, Style style) {
    StringBuilder out = new StringBuilder();
    String row = "%-10s %-5s %-5s  %-22s %s";
    out.append(
            style.dim(String.format(row, "format", "read", "write", "endings", "")).stripTrailing())
        .append('\n');
    for (FormatDescription f : formats) {
      out.append(
              String.format(
                  row,
                  f.id(),
                  f.readable() ? "yes" : "",
                  f.writable() ? "yes" : "",
                  String.join(" ", f.endings().stream().map(e -> "." + e).toList()),
                  f.title()))
          .append('\n');
    }
    return out + "A file's format is told by its content, not by its ending.\n";
  }
}
