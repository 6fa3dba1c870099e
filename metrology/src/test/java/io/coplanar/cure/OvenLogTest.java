// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log may look like, and what is said where it may not. */
class OvenLogTest {
  private static final String HOUR = "0,150\n60,150\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seconds,celsius\n" + HOUR,
        "\uFEFFseconds,celsius\n" + HOUR,
        "Seconds , CELSIUS\r\n0,150\r\n60,150",
        "celsius,seconds\r150,0\r150,60\r",
        "# oven 3\n\n  # port 8\nseconds,celsius # both\n 0 , 150 # in\n\n60,\t150\n   \n",
        "\"seconds\",\"celsius\"\n\"0\",\"150\"\n\"60\", \"150\" # out\n",
        "port,seconds,note,celsius\n8,0,\"a, \"\"b\"\" # c\",150\n8,60,lot #3,150\n",
        "seconds,celsius,grün\n0,1.5e2,ü\n6E+1,+150.,\n",
        "seconds,celsius\n0000000000000000000.000,150.000000000000000000000\n60,150\n",
        "seconds,celsius\n-30,150\n30,150\n"
      })
  void oneMinuteAt150(String csv) throws InputFault {
    OvenRecord log = Logs.read(csv);
    assertThat(log.rows()).isEqualTo(2);
    assertThat(log.kept()).isEqualTo(2);
    assertThat(log.minutesAt150C()).isCloseTo(1, within(1e-15));
    assertThat(log.lastS() - log.firstS()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nan", "OL", "--", "inf", "1e999", "251", "-40.1", "0x10", "1_0", "25 C"})
  void whatIsNoTemperatureIsLeftOut(String celsius) throws InputFault {
    OvenRecord log = Logs.read("seconds,celsius\n0,150\n30," + celsius + "\n60,150\n");
    assertThat(log.rows()).isEqualTo(3);
    assertThat(log.kept()).isEqualTo(2);
    assertThat(log.longestGap().seconds()).isEqualTo(60);
    assertThat(log.peakC()).isEqualTo(150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-40", "250"})
  void theEndsOfTheSensorsRangeCount(String celsius) throws InputFault {
    assertThat(Logs.read("seconds,celsius\n0,150\n30," + celsius + "\n").kept()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``| oven.csv: holds no header; expected the columns 'seconds' and 'celsius'",
        "`# only\\n`| oven.csv: holds no header",
        "`0,25\\n`| oven.csv, line 1: the header '0,25' has no column 'seconds'",
        "`# a\\n"
            + "seconds;celsius\\n"
            + "0;25\\n"
            + "`| oven.csv, line 2: the header 'seconds;celsius' has no column",
        "`seconds,temperature\\n"
            + "`| oven.csv, line 1: the header 'seconds,temperature' has no column 'celsius'",
        "`seconds,celsius,Seconds\\n`| oven.csv, line 1: the header names 'seconds' twice",
        "`seconds,celsius\\n"
            + "0,25\\n"
            + "0,5,25,3\\n"
            + "`| oven.csv, line 3: has 4 fields; expected 2 as in the header, and decimal points",
        "`seconds,celsius\\n0\\n`| oven.csv, line 2: has 1 field; expected 2",
        "`seconds,celsius\\n0,25,\\n`| oven.csv, line 2: has 3 fields",
        "`seconds,celsius\\nzero,25\\n`| oven.csv, line 2: seconds is 'zero'; expected a number",
        "`seconds,celsius\\n,25\\n`| oven.csv, line 2: seconds is ''",
        "`seconds,celsius\\nnan,25\\n`| oven.csv, line 2: seconds is 'nan'",
        "`seconds,celsius\\n1e999,25\\n`| oven.csv, line 2: seconds is '1e999'",
        "`seconds,celsius\\n0x1p3,25\\n`| oven.csv, line 2: seconds is '0x1p3'",
        "`seconds,celsius\\n0,\"25\\n`| oven.csv, line 2: a quote is not closed",
        "`seconds,celsius\\n\"0\"x,25\\n`| oven.csv, line 2: text stands behind a closing quote",
        "`seconds,celsius\\r\\n0,25\\r\\n\\r\\nx,1\\r\\n`| oven.csv, line 4: seconds is 'x'"
      })
  void badFiles(String csv, String sentence) {
    String text = csv.replace("\\n", "\n").replace("\\r", "\r");
    assertThatThrownBy(() -> Logs.read(text))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void foreignBytes() {
    String log = "seconds,celsius\n0,25\n";
    assertThatThrownBy(() -> Logs.read(log.getBytes(StandardCharsets.UTF_16), Logs.SHIPPED))
        .hasMessage("oven.csv: is text in UTF-16; expected a CSV file in UTF-8");
    assertThatThrownBy(() -> Logs.read(log.getBytes(StandardCharsets.UTF_16LE), Logs.SHIPPED))
        .hasMessageStartingWith("oven.csv, line 1: holds a zero byte");
    assertThatThrownBy(() -> Logs.read(log + "30,25\0\n"))
        .hasMessageStartingWith("oven.csv, line 3: holds a zero byte");
    assertThatThrownBy(() -> Logs.read(log + "9".repeat(70_000)))
        .hasMessageStartingWith("oven.csv, line 3: is longer than 65536 bytes");
    assertThatThrownBy(() -> Logs.read(log + ",".repeat(2000)))
        .hasMessageStartingWith("oven.csv, line 3: has more than 1000 fields");
  }

  /** Every way in which a disk may hand out the bytes gives the same lines. */
  @Test
  void piecesOfAnySize() throws IOException, InputFault {
    byte[] csv =
        Logs.csv(0.5, "0/25,180/150,420/150,720/40")
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    OvenRecord whole = Logs.read(csv, Logs.SHIPPED);
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      assertThat(OvenLog.read(new Trickle(csv, random), "oven.csv", Logs.SHIPPED)).isEqualTo(whole);
    }
  }

  /** Two million rows are read as they come: nothing grows with them but the clock. */
  @Test
  void millionsOfRows() throws IOException, InputFault {
    OvenRecord log = OvenLog.read(new Endless(2_000_000), "oven.csv", Logs.SHIPPED);
    assertThat(log.rows()).isEqualTo(2_000_000);
    assertThat(log.minutesAt150C()).isCloseTo(1_999_999 / 600.0, within(1e-9));
    assertThat(log.curve().steps()).hasSizeBetween(1000, 4096);
    assertThat(log.curve().steps().getLast().minutesAt150C()).isEqualTo(log.minutesAt150C());
  }

  private static final class Trickle extends InputStream {
    private final byte[] bytes;
    private final Random random;
    private int at;

    Trickle(byte[] bytes, Random random) {
      this.bytes = bytes;
      this.random = random;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      int n = Math.min(Math.min(length, 1 + random.nextInt(40)), bytes.length - at);
      System.arraycopy(bytes, at, to, offset, Math.max(0, n));
      at += Math.max(0, n);
      return n > 0 ? n : -1;
    }
  }

  /** A log at 150 °C, ten samples a second, that stands nowhere. */
  private static final class Endless extends InputStream {
    private final long rows;
    private long row = -1;
    private byte[] line = "seconds,celsius\n".getBytes(StandardCharsets.US_ASCII);
    private int at;

    Endless(long rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (row + 1 >= rows) {
          return -1;
        }
        row++;
        String text = row / 10 + "." + row % 10 + ",150.00\n";
        line = text.getBytes(StandardCharsets.US_ASCII);
        at = 0;
      }
      return line[at++];
    }
  }
}
