// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a channel file may say, and the one sentence for everything else. */
class ChannelFileTest {
  private static final String SR4 = "near: SR4|far: SR4|";
  private static final String OPEN = "near: positions|far: positions|";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "far: SR4|path: [{cable: B}]; line 1: 'near' is missing",
        "near: SR4|path: [{cable: B}]; line 1: 'far' is missing",
        "near: sr4|far: SR4|path: [{cable: B}]; line 1: 'near' is 'sr4'; expected one of SR4",
        "near: SR4|far: SR8|path: [{cable: B}]; line 2: 'far' SR8 has 8 lanes, 'near' SR4 4",
        "near: SR4|near: SR4|far: SR4|path: [{cable: B}]; line 2: gives 'near' twice",
        "near: SR4|far: SR4|pth: [{cable: B}]; line 3: unknown key 'pth'; expected one of expect",
        "near: SR4|far: SR4; line 1: 'path' holds nothing",
        "near: SR4|far: SR4|path: []; line 3: 'path' holds nothing",
        "near: SR4|far: SR4|path: B; line 3: 'path' holds nothing",
        "near: SR4|far: SR4|path: [B]; line 3: 'path' holds something else than mappings",
        "near: SR4|far: SR4|fibers: 10|path: [{cable: B}]; line 3: 'fibers' is '10'; expected one",
        "near: SR4|far: SR4|fibers: [8, 12]|path: [{cable: B}]; line 3: 'fibers' has two sides",
        "near: SR4|far: SR4|fibers: 12.0|path: [{cable: B}]; line 3: 'fibers' is '12.0'",
        "near: SR4|far: SR4|fibers:|path: [{cable: B}]; line 3: 'fibers' is neither one word nor",
      })
  void theTop(String yaml, String sentence) {
    refuses(yaml, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{plug: B}; a part is none of cable, cassette, adapter and cord",
        "{cable: D}; 'cable' is 'D'; expected one of A, B, C",
        "{cable: b}; 'cable' is 'b'",
        "{cable: }; 'cable' is missing",
        "{cable: {}}; 'cable' holds nothing",
        "{cable: B, adapter: A}; unknown key 'adapter'",
        "{cable: B, pin: pinned}; unknown key 'pin'",
        "{cable: B, pins: male}; 'pins' is 'male'; expected one of pinned, unpinned",
        "{cable: B, pins: [pinned, unpinned, pinned]}; 'pins' is neither one word nor two",
        "{cable: B, pins: }; 'pins' is neither one word nor two",
        "{cable: B, polish: SPC}; 'polish' is 'SPC'; expected one of APC, PC, UPC",
        "{cable: B, fibers: 6}; 'fibers' is '6'",
        "{cable: A, fibers: 24}; type A is for one row of fibers",
        "{cable: C, fibers: 32}; type C is for one row of fibers",
        "{cable: B, fibers: [16, 2x12]}; a type B cable cannot lead 16 fibers to 2x12",
        "{cable: B, map: {3: 9}}; two fibers lead to position 9: 3 and 4",
        "{cable: {1: 2, 3: 2}}; two fibers lead to position 2: 1 and 3",
        "{cable: {1: 2, 1: 3}}; gives '1' twice",
        "{cable: {1: 2, 01: 3}}; '01' is no position",
        "{cable: {0: 2}}; '0' is no position that holds a fiber here",
        "{cable: {1: 13}}; '13' is no position",
        "{cable: {1: -1}}; '-1' is no position",
        "{cable: {1: 2.0}}; '2.0' is no position",
        "{cable: {1: x}}; 'x' is no position",
        "{cable: {1: }}; '' is no position",
        "{cable: {1: 99999999999}}; '99999999999' is no position",
        "{cable: {5: 1}, fibers: 8}; '5' is no position that holds a fiber here",
        "{cable: {1: 2}, map: {3: 4}}; the cable has a map already",
        "{cable: B, map: 3}; 'map' is not a mapping",
        "{cable: B, map: {}}; 'map' holds nothing",
        "{adapter: C}; 'adapter' is 'C'; expected one of A, B",
        "{adapter: A, pins: pinned}; unknown key 'pins'",
        "{cord: B-to-A}; 'cord' is 'B-to-A'",
        "{cord: A-to-B, polish: APC}; unknown key 'polish'",
        "{cassette: U3}; 'cassette' is 'U3'; expected one of straight, reversed, U1, U2",
        "{cassette: {13: 1}}; '13' is no LC fiber",
        "{cassette: {1: 1, 2: 1}}; two fibers lead to position 1: 1 and 2",
        "{cassette: U1, map: {1: 2}}; unknown key 'map'",
        "{cassette: U1, fibers: [8, 12]}; 'fibers' has two sides here",
        "{cable: B}, {cable: B}; part 2 shows an array plug to an array plug; expected an adapter",
        "{adapter: A}, {adapter: A}; part 2 shows an adapter to an adapter",
        "{cord: A-to-B}, {cord: A-to-B}; part 2 shows a cord to a cord",
        "{cord: A-to-B}, {cable: B}; part 2 shows an array plug to a cord",
        "{cassette: U1}, {cable: B}; part 2 shows an array plug to an array plug",
        "{cable: B}, {adapter: A}, {cassette: U1}, {cassette: U1}; part 4 shows",
      })
  void aPart(String path, String sentence) {
    refuses(OPEN + "path: [" + path + "]", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "near: SR4|far: positions|path: [{adapter: A}]; near transceiver SR4 stands an adapter",
        "near: positions|far: DR4|path: [{cassette: U1}]; far transceiver DR4 stands an array plug",
        "near: duplex|far: positions|path: [{cassette: U1}]; near duplex end stands a cassette's",
        "near: duplex|far: duplex|path: [{cord: A-to-B}, {cassette: U1}]; far duplex end stands an"
            + " array plug",
        "near: positions|far: duplex|path: [{cable: B}]; far duplex end stands an array plug"
      })
  void theEndsNeedTheirParts(String yaml, String sentence) {
    refuses(yaml, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "D; {cable: B}; 'expect' is 'D'",
        "A; {cable: B, fibers: 24}; this channel cannot be of type A, since its ends are not two",
        "A; {cord: A-to-A}; this channel cannot be of type A, since it ends at ports",
        "{1: 1, 2: 1}; {cable: B}; two fibers lead to position 1",
        "{13: 1}; {cable: B}; '13' is no position",
        "{3: 1}; {cord: A-to-A}; '3' is no LC fiber",
      })
  void theExpectationMustBePossible(String expect, String path, String sentence) {
    refuses(OPEN + "expect: " + expect + "|path: [" + path + "]", sentence);
  }

  @Test
  void whatIsNotSaidIsTheTransceivers() throws InputFault {
    assertThat(plan("near: SR8|far: positions|path: [{cable: B}]")).isEqualTo(FiberPlan.SIXTEEN);
    assertThat(plan("near: positions|far: 2xDR4|path: [{cable: B}]"))
        .isEqualTo(FiberPlan.TWO_TWELVE);
    assertThat(plan(OPEN + "path: [{cable: B}]")).isEqualTo(FiberPlan.TWELVE);
    assertThat(plan(OPEN + "fibers: 32|path: [{cable: B}]")).isEqualTo(FiberPlan.THIRTY_TWO);
    assertThat(plan(OPEN + "fibers: 32|path: [{cable: B, fibers: 8}]")).isEqualTo(FiberPlan.EIGHT);
  }

  private static FiberPlan plan(String yaml) throws InputFault {
    return ((Part.Cable) Channels.read(yaml).parts().getFirst()).near().plan();
  }

  @Test
  void freeTextIsTakenAnywhere() throws InputFault {
    assertThat(
            Channels.read(SR4 + "name: x|note: 'y: z'|path: [{cable: B, name: trunk 7, note: old}]")
                .parts())
        .hasSize(1);
  }

  @Test
  void spoiledFilesGiveAFaultOrAChannel() {
    byte[] good =
        ("near: duplex\n"
                + "far: duplex\n"
                + "fibers: 12\n"
                + "path:\n"
                + "  - cord: A-to-B\n"
                + "  - {cassette: U1, pins: pinned}\n"
                + "  - adapter: A\n"
                + "  - {cable: B, map: {3: 9, 4: 10}}\n"
                + "  - adapter: A\n"
                + "  - cassette: U1\n"
                + "  - cord: A-to-B\n")
            .getBytes(StandardCharsets.UTF_8);
    SplittableRandom random = new SplittableRandom(598);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = Arrays.copyOf(good, good.length);
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? good[random.nextInt(good.length)] : (byte) random.nextInt(256);
      }
      try {
        Channel channel = ChannelFile.read(bytes, "c.yaml", PolaritySettings.DEFAULTS);
        Polarity polarity = Polarity.judge(channel);
        Repair.find(channel, polarity);
        read++;
      } catch (InputFault e) {
        refused++;
        assertThat(e.getMessage()).contains("c.yaml").doesNotContain("\n");
      }
    }
    assertThat(read).isGreaterThan(50);
    assertThat(refused).isGreaterThan(500);
  }

  private static void refuses(String yaml, String sentence) {
    assertThatThrownBy(() -> Channels.read(yaml))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("c.yaml, line ")
        .hasMessageContaining(sentence);
  }
}
