// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.CableType;
import io.coplanar.evidence.InputFault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels whose outcome is known on paper; the names P1 to P19 are those of our notes. */
class PolarityVectorsTest {
  private static Polarity judge(String end, String letters) throws InputFault {
    return Polarity.judge(Channels.between(end, Channels.parts(letters)));
  }

  /** {@code "FAIL TX_TO_TX[1, 2]"}: the result, then each problem's code, lanes, part, fibers. */
  private static String summary(Polarity p) {
    return p.result()
        + p.problems().stream()
            .map(
                x ->
                    " "
                        + x.code()
                        + (x.lanes().isEmpty() ? "" : x.lanes())
                        + (x.part() == 0 ? "" : "@" + x.part())
                        + (x.code() == Problem.Code.CROSSED_FIBERS ? x.fibers() : ""))
            .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "P1; SR4; B; PASS; B",
        "P2; SR4; A; FAIL TX_TO_TX[1, 2, 3, 4]; A",
        "P3; SR4; C; FAIL TX_TO_TX[1, 2, 3, 4]; C",
        "P4; SR4; B adA B; FAIL TX_TO_TX[1, 2, 3, 4]; A",
        "P5; SR4; B adA B adA B; PASS; B",
        "P6; SR4; B adB B adB B; PASS; B",
        "P7; SR4; A adA A adA B; PASS; B",
        "DR4; DR4; B; PASS; B",
        "SR8 needs B; SR8; B; PASS; B",
        "the web's C for DR8; DR8; C; FAIL TX_TO_TX[1, 2, 3, 4, 5, 6, 7, 8]; C",
        "two ports; 2xSR4; B adA B adA B; PASS; B",
        "two ports; 2xDR4; A; FAIL TX_TO_TX[1, 2, 3, 4, 5, 6, 7, 8]; A",
        "P10; duplex; AB straight adA A adA straight AA; PASS; ",
        "P11; duplex; AB straight adA A adA straight AB; FAIL TX_TO_TX[1, 2, 3, 4, 5, 6]; ",
        "Method B; duplex; AB straight adB B adB reversed AB; PASS; ",
        "P13; duplex; AB straight adA C adA straight AB; PASS; ",
        "P14 U1; duplex; AB U1 adA B adA U1 AB; PASS; ",
        "P14 U2; duplex; AB U2 adB B adB U2 AB; PASS; ",
        "P15; duplex; AB U1 adA A adA U1 AB; FAIL TX_TO_TX[1, 2, 3, 4, 5, 6]; ",
        "P17; duplex; AB straight adA B adA straight AB; WARN PORT_ORDER[1, 2, 3, 4, 5, 6]; ",
        "a cord alone; duplex; AB; PASS; ",
        "a cord alone; duplex; AA; FAIL TX_TO_TX[1]; ",
        "between cassettes; duplex; AB U1 adA B adA U1 AA U1 adA B adA U1 AB; FAIL"
            + " TX_TO_TX[1, 2, 3, 4, 5, 6]; ",
        "between cassettes; duplex; AB U1 adA B adA U1 AB U1 adA B adA U1 AB; PASS; "
      })
  void cablesAdaptersCassettesCords(
      String name, String end, String letters, String expected, String type) throws InputFault {
    Polarity p = judge(end, letters);
    assertThat(summary(p)).as(name).isEqualTo(expected);
    assertThat(p.cableType()).isEqualTo(type == null ? null : CableType.valueOf(type));
  }

  @Test
  void oneTypeBCordReversesTheTwelve() throws InputFault {
    assertThat(judge("SR4", "B").map().entries())
        .hasSize(12)
        .containsEntry(12, 1)
        .containsEntry(11, 2)
        .containsEntry(10, 3)
        .containsEntry(9, 4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "P2; SR4; A; T1 ; T1 ",
        "P3; SR4; C; T1 at 12; T2 at 11",
        "P17; duplex; AB straight adA B adA straight AB; 1; 6"
      })
  void whereTheLightComesOutInstead(String name, String end, String letters, String from, String to)
      throws InputFault {
    assertThat(judge(end, letters).problems().getFirst().detail()).as(name).contains(from, to);
  }

  @Test
  void portsComeOutInOrderOrInReverse() throws InputFault {
    Polarity p17 = judge("duplex", "AB straight adA B adA straight AB");
    for (int port = 1; port <= 6; port++) {
      // sent at contact A, received at contact B
      assertThat(p17.map().far(2 * port - 1)).isEqualTo(2 * (7 - port));
    }
    Polarity p10 = judge("duplex", "AB straight adA A adA straight AA");
    for (int port = 1; port <= 6; port++) {
      assertThat(p10.map().far(2 * port - 1)).isEqualTo(2 * port);
    }
  }

  @Test
  void p19TwoRowsNeedTheFullTurn() throws InputFault {
    String turn =
        IntStream.rangeClosed(1, 24)
            .mapToObj(n -> n + ": " + (25 - n))
            .collect(Collectors.joining(", "));
    for (String end : List.of("SR8-24-OUTER", "SR8-24-INNER")) {
      assertThat(summary(Polarity.judge(Channels.between(end, "{cable: {" + turn + "}}"))))
          .isEqualTo("PASS");
    }
    Polarity untwisted = judge("SR8-24-OUTER", "B");
    assertThat(untwisted.map().far(12)).isEqualTo(1);
    assertThat(summary(untwisted)).isEqualTo("FAIL LANE_SWAP[1, 2, 3, 4, 5, 6, 7, 8]");
    assertThat(untwisted.problems().getFirst().detail()).contains("T1 at 12 leads to R5 at 1");
  }

  @ParameterizedTest
  @CsvSource({
    "SR4, 1, 12, 1",
    "SR4, 4, 9, 4",
    "SR8, 8, 9, 8",
    "2xSR4, 5, 24, 13",
    "2xDR4, 8, 21, 16",
    "SR8-24-OUTER, 1, 12, 13",
    "SR8-24-OUTER, 5, 24, 1",
    "SR8-24-INNER, 1, 10, 15",
    "SR8-24-INNER, 8, 3, 22"
  })
  void lanesStandWhereTheModulesHaveThem(String id, int lane, int sends, int receives) {
    End.Transceiver t = Transceivers.find(id).orElseThrow();
    assertThat(t.sends().get(lane - 1)).isEqualTo(sends);
    assertThat(t.receives().get(lane - 1)).isEqualTo(receives);
  }

  @Test
  void theContractsExample() throws InputFault {
    Polarity p =
        Polarity.judge(
            Channels.between(
                "duplex",
                "{cord: A-to-B}, {cassette: U1, pins: pinned, polish: APC}, {adapter: A}, {cable:"
                    + " B, map: {3: 9, 4: 10}, pins: unpinned, polish: APC}, {adapter: A},"
                    + " {cassette: U1, pins: pinned, polish: APC}, {cord: A-to-B}"));
    assertThat(summary(p)).isEqualTo("FAIL PAIR_NOT_KEPT[3, 4] CROSSED_FIBERS@4[3, 4]");
    assertThat(p.unchecked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{cable: B, map: {3: 9, 4: 10}}; FAIL CROSSED_FIBERS@1[3, 4] CROSSED_FIBERS[3, 4]; B",
        "{cable: B, map: {3: 10}}; PASS; B",
        "{cable: {1: 12, 2: 11, 3: 9, 4: 10, 5: 8, 6: 7, 7: 6, 8: 5, 9: 4, 10: 3, 11: 2, 12: 1}};"
            + " FAIL CROSSED_FIBERS@1[3, 4] CROSSED_FIBERS[3, 4]; B",
        // a dark fiber
        "{cable: {1: 12, 2: 11, 3: 10, 4: 9, 5: 8, 6: 7, 8: 5, 9: 4, 10: 3, 11: 2, 12: 1}};"
            + " FAIL CROSSED_FIBERS@1[7] CROSSED_FIBERS[7]; B",
        // three in a circle are no type with a crossed pair
        "{cable: {1: 2, 2: 3, 3: 1, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12}};"
            + " FAIL CROSSED_FIBERS[]; ",
        "{cable: {1: 1, 2: 2, 3: 3, 4: 4, 9: 9, 10: 10, 11: 11, 12: 12}}; PASS; A",
        "{cable: {1: 1, 2: 2, 3: 3, 4: 4, 9: 9, 10: 10, 11: 11, 12: 12}, fibers: 12}; FAIL"
            + " CROSSED_FIBERS[]; ",
        "{cable: {1: 2, 2: 1}}; FAIL CROSSED_FIBERS[]; ",
        "{cable: C}; PASS; C",
        "{cable: B, fibers: 24}; PASS; B",
        "{cable: B, fibers: 8}, {adapter: A}, {cable: B}; PASS; A",
        "{adapter: B}; PASS; B",
        "{cassette: U1}; FAIL CROSSED_FIBERS[]; "
      })
  void aMeasuredMapIsClassified(String path, String expected, String type) throws InputFault {
    Polarity p = Polarity.judge(Channels.between("positions", path));
    assertThat(summary(p)).isEqualTo(expected);
    assertThat(p.cableType()).isEqualTo(type == null ? null : CableType.valueOf(type));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "B; {cable: B}; PASS",
        "A; {cable: B}; FAIL CROSSED_FIBERS[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]",
        "{1: 2, 2: 1}; {cable: {1: 2, 2: 1}}; PASS",
        "{1: 2, 2: 1}; {cable: {1: 2, 2: 3}}; FAIL CROSSED_FIBERS[2]",
        "{1: 1, 2: 12}; {cord: A-to-A}, {cassette: {1: 1, 2: 12}}; PASS"
      })
  void theWholeIsHeldAgainstWhatIsExpected(String expect, String path, String expected)
      throws InputFault {
    assertThat(
            summary(
                Polarity.judge(
                    Channels.read(
                        "near: positions|far: positions|expect: "
                            + expect
                            + "|path: ["
                            + path
                            + "]"))))
        .isEqualTo(expected);
  }

  @Test
  void crossedFibersWarnWhileTheLightArrives() throws InputFault {
    assertThat(summary(Polarity.judge(Channels.between("SR4", "{cable: B, map: {5: 7, 6: 8}}"))))
        .isEqualTo("WARN CROSSED_FIBERS@1[5, 6]");
    assertThat(summary(Polarity.judge(Channels.between("SR4", "{cable: B, map: {1: 11, 2: 12}}"))))
        .isEqualTo("FAIL LANE_SWAP[1, 2] CROSSED_FIBERS@1[1, 2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{cable: B, pins: pinned}; FAIL PINNING@1 PINNING@1; ",
        "{cable: B, pins: unpinned}; PASS; ",
        "{cable: B}; PASS; PINNING@1 PINNING@1",
        "{cable: B, pins: [unpinned, pinned]}, {adapter: A}, {cable: A, pins: [pinned, unpinned]};"
            + " FAIL PINNING@2; APC_ADAPTER@2",
        "{cable: B, pins: unpinned, polish: APC}, {adapter: A}, {cable: A, pins: [pinned,"
            + " unpinned], polish: UPC}; FAIL APC_ADAPTER@2; ",
        "{cable: B, pins: unpinned, polish: APC}, {adapter: B}, {cable: B, pins: [pinned,"
            + " unpinned]}; FAIL APC_ADAPTER@2; ",
        "{cable: B, pins: unpinned, polish: PC}, {adapter: A}, {cable: A, pins: [pinned,"
            + " unpinned], polish: UPC}; PASS; ",
        "{cable: B, pins: unpinned, fibers: 16}; FAIL KEY@1 KEY@1; ",
        "{cable: B, pins: unpinned, fibers: 8}; PASS; ",
        "{cable: B, pins: unpinned, fibers: 2x12}; FAIL KEY@1 KEY@1; "
      })
  void jointsMustFit(String path, String expected, String unchecked) throws InputFault {
    Polarity p = Polarity.judge(Channels.between("SR4", path));
    assertThat(summary(p)).isEqualTo(expected);
    assertThat(
            p.unchecked().stream()
                .map(u -> u.code() + "@" + u.part())
                .collect(Collectors.joining(" ")))
        .isEqualTo(unchecked == null ? "" : unchecked);
    assertThat(p.map().size() == 0).isEqualTo(expected.contains("KEY"));
  }

  @Test
  void aBreakoutLeadsOneModuleOfEightLanesToTwoPorts() throws InputFault {
    // lane by lane: T at 17-i to R of 2xSR4, and back
    StringBuilder map = new StringBuilder();
    for (int lane = 1; lane <= 8; lane++) {
      int port = lane <= 4 ? 0 : 12;
      int inPort = lane <= 4 ? lane : lane - 4;
      map.append(map.isEmpty() ? "" : ", ")
          .append((17 - lane) + ": " + (port + inPort))
          .append(", " + lane + ": " + (port + 13 - inPort));
    }
    Polarity p =
        Polarity.judge(Channels.read("near: SR8|far: 2xSR4|path:|  - cable: {" + map + "}"));
    assertThat(summary(p)).isEqualTo("PASS");
    assertThat(p.cableType()).isNull();
    assertThat(
            summary(
                Polarity.judge(
                    Channels.read(
                        "near: SR8|far: 2xSR4|path: [{cable: {"
                            + map
                            + "}, fibers: [16, 2x12]}, {adapter: A}, {cable: B}]"))))
        .isEqualTo("FAIL TX_TO_TX[1, 2, 3, 4, 5, 6, 7, 8]");
  }

  @Test
  void aTransceiverCanFanOutToDuplexPorts() throws InputFault {
    String path = "{cable: B}, {adapter: A}, {cassette: %s}, {cord: A-to-B}";
    Polarity u1 = judgeFanOut(path.formatted("U1"));
    // R1 at 1 comes out at 12, contact B of port 1; behind the swapping cord that is A, the
    // sender's
    assertThat(summary(u1)).isEqualTo("PASS");
    assertThat(u1.cableType()).isNull();
    assertThat(summary(judgeFanOut(path.formatted("U2")))).isEqualTo("FAIL TX_TO_TX[1, 2, 3, 4]");
    assertThat(summary(judgeFanOut(path.formatted("straight"))))
        .contains("PAIR_NOT_KEPT[1, 2, 3, 4]");
  }

  private static Polarity judgeFanOut(String path) throws InputFault {
    Polarity p = Polarity.judge(Channels.read("near: SR4|far: duplex|path: [" + path + "]"));
    Polarity back =
        Polarity.judge(
            Channels.read(
                "near: duplex|far: SR4|path: ["
                    + String.join(", ", List.of(path.split(", (?=\\{)")).reversed())
                    + "]"));
    assertThat(summary(back)).isEqualTo(summary(p));
    assertThat(back.map()).isEqualTo(p.map().reversed());
    return p;
  }

  @Test
  void portsWithoutFibersAreNotServed() throws InputFault {
    Polarity p =
        Polarity.judge(
            Channels.between(
                "duplex",
                "{cord: A-to-B}, {cassette: {1: 1, 2: 2}}, {adapter: A}, {cable: A}, {adapter: A},"
                    + " {cassette: {1: 1, 2: 2}}, {cord: A-to-A}"));
    assertThat(summary(p)).isEqualTo("FAIL PAIR_NOT_KEPT[2, 3, 4, 5, 6]");
  }
}
