// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.FerruleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryCsvTest {
  @Test
  void givesALineAnEndFaceWithTheColumnsOfTheLargest() throws Exception {
    Spreadsheet csv = new Spreadsheet();
    csv.add(GeometryCsv.row(SampleReports.of("4.x3p", FerruleSpec.good(new FiberLayout(4, 1)))));
    csv.add(GeometryCsv.row(SampleReports.of("a, \"b\".x3p", FerruleSpec.good12())));
    csv.add(GeometryCsv.row(SampleReports.of("=cmd.x3p", FerruleSpec.good(new FiberLayout(4, 1)))));
    List<String> lines = csv.text().lines().toList();
    assertThat(lines).hasSize(4);
    List<String> columns = List.of(lines.getFirst().split(","));
    assertThat(columns).startsWith("file", "sha256", "profile", "result", "sx_deg");
    assertThat(columns).contains("height_nm_12", "u_height_nm_12", "minus_coplanarity_nm");
    assertThat(lines.get(2)).startsWith("\"a, \"\"b\"\".x3p\",");
    assertThat(lines.get(3)).as("no formula for a spreadsheet to run").startsWith("'=cmd.x3p,");
    String[] four = lines.get(1).split(",", -1);
    assertThat(four).hasSameSizeAs(columns);
    assertThat(four[columns.indexOf("height_nm_12")]).isEmpty();
    assertThat(Double.parseDouble(four[columns.indexOf("height_nm_4")])).isBetween(1000.0, 3500.0);
    assertThat(csv.text()).endsWith("\r\n");
  }
}
