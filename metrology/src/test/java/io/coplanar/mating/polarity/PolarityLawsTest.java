// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.Adapter;
import io.coplanar.connector.CableType;
import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import io.coplanar.connector.Pins;
import io.coplanar.connector.Polish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every channel. */
class PolarityLawsTest {

  @ParameterizedTest
  @EnumSource(FiberPlan.class)
  void whatFacesAPositionFacesBackAndHoldsAFiber(FiberPlan plan) {
    for (int n = 1; n <= plan.positions(); n++) {
      for (Adapter adapter : Adapter.values()) {
        int facing = adapter.facing(plan, n);
        assertThat(adapter.facing(plan, facing)).isEqualTo(n);
        assertThat(plan.holds(facing)).isEqualTo(plan.holds(n));
      }
    }
  }

  @Test
  void twoRowsFaceEachOtherRowByRow() {
    assertThat(Adapter.A.facing(FiberPlan.TWENTY_FOUR, 1)).isEqualTo(13);
    assertThat(Adapter.B.facing(FiberPlan.TWENTY_FOUR, 1)).isEqualTo(12);
    assertThat(Adapter.B.facing(FiberPlan.TWENTY_FOUR, 13)).isEqualTo(24);
    assertThat(Adapter.A.facing(FiberPlan.TWO_TWELVE, 14)).isEqualTo(14);
    assertThat(Adapter.B.facing(FiberPlan.TWO_TWELVE, 14)).isEqualTo(23);
    assertThat(Adapter.A.facing(FiberPlan.THIRTY_TWO, 1)).isEqualTo(17);
  }

  @ParameterizedTest
  @EnumSource(FiberPlan.class)
  void everyTypeReversedIsItself(FiberPlan plan) {
    for (CableType type : CableType.values()) {
      if (type.definedFor(plan)) {
        FiberMap map = CableTypes.map(type, plan, plan);
        assertThat(map.size()).isEqualTo(plan.fibers());
        assertThat(map.reversed()).isEqualTo(map);
        assertThat(map.then(map).entries()).allSatisfy((n, f) -> assertThat(f).isEqualTo(n));
        assertThat(CableTypes.classify(map, plan)).map(CableTypes.Likeness::type).contains(type);
      }
    }
  }

  @Test
  void aMapReversedTwiceIsItself() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      FiberMap map = randomMap(random, FiberPlan.TWENTY_FOUR);
      assertThat(map.reversed().reversed()).isEqualTo(map);
      FiberMap other = randomMap(random, FiberPlan.TWENTY_FOUR);
      assertThat(map.then(other).reversed()).isEqualTo(other.reversed().then(map.reversed()));
    }
  }

  /** The far end's view: the same problems, with the map turned round. */
  @Test
  void aChannelSeenFromTheOtherEndIsTheSameChannel() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 400; i++) {
      Channel channel = randomChannel(random);
      Polarity there = Polarity.judge(channel);
      Polarity back = Polarity.judge(reversed(channel));
      assertThat(back.map()).isEqualTo(there.map().reversed());
      assertThat(back.result()).isEqualTo(there.result());
      if (channel.parts().stream().allMatch(PolarityLawsTest::isOfTwelve)) {
        // with 8 among 12, a stray fiber may count twice from one end and once from the other
        assertThat(back.cableType()).isEqualTo(there.cableType());
      }
      assertThat(lanes(back)).isEqualTo(lanes(there));
    }
  }

  /** A single row passes exactly where the whole acts like type B. */
  @Test
  void fourLanesPassExactlyWhereTheWholeReverses() {
    SplittableRandom random = new SplittableRandom(3);
    int passed = 0;
    for (int i = 0; i < 400; i++) {
      Channel channel = randomChannel(random);
      Polarity p = Polarity.judge(channel);
      boolean light = p.problems().stream().noneMatch(x -> !x.lanes().isEmpty());
      FiberMap sound = CableTypes.map(CableType.B, FiberPlan.EIGHT, FiberPlan.EIGHT);
      boolean reverses =
          FiberPlan.EIGHT.held().stream().allMatch(n -> p.map().far(n) == sound.far(n));
      assertThat(light).isEqualTo(reverses);
      passed += light ? 1 : 0;
    }
    assertThat(passed).isBetween(30, 370);
  }

  @Test
  void whatARepairPromisesItKeeps() {
    SplittableRandom random = new SplittableRandom(4);
    int repaired = 0;
    for (int i = 0; i < 300; i++) {
      Channel channel = randomChannel(random);
      Polarity broken = Polarity.judge(channel);
      Repair repair = Repair.find(channel, broken).orElse(null);
      if (broken.result() == Polarity.Result.PASS) {
        assertThat(repair).isNull();
      } else if (repair != null) {
        repaired++;
        assertThat(repair.leaves()).isLessThan(broken.result());
        assertThat(apply(channel, broken, repair).result()).isEqualTo(repair.leaves());
      }
    }
    assertThat(repaired).isGreaterThan(100);
  }

  private static Polarity apply(Channel channel, Polarity broken, Repair repair) {
    Channel mended = channel;
    for (Repair.Step step : repair.steps()) {
      Repair.Change change =
          Changes.of(channel, broken).stream().filter(c -> c.step().equals(step)).findFirst().get();
      mended = change.applied(mended);
    }
    return Polarity.judge(mended);
  }

  private static boolean isOfTwelve(Part part) {
    return !(part instanceof Part.Cable c) || c.near().plan() == FiberPlan.TWELVE;
  }

  private static List<String> lanes(Polarity p) {
    return p.problems().stream()
        .filter(x -> !x.lanes().isEmpty())
        .map(x -> x.code() + "" + x.lanes())
        .toList();
  }

  private static FiberMap randomMap(SplittableRandom random, FiberPlan plan) {
    List<Integer> far = new ArrayList<>(plan.held());
    Collections.shuffle(far, new Random(random.nextLong()));
    return FiberMap.of(
        plan.positions(), plan.positions(), n -> random.nextInt(10) == 0 ? 0 : far.get(n - 1));
  }

  private static Channel randomChannel(SplittableRandom random) {
    List<Part> parts = new ArrayList<>();
    int cables = random.nextInt(1, 5);
    Polish polish = random.nextInt(4) == 0 ? Polish.APC : Polish.PC;
    for (int i = 0; i < cables; i++) {
      if (i > 0) {
        parts.add(
            new Part.Coupler(
                polish.angled() || random.nextBoolean() ? Adapter.A : Adapter.B, null));
      }
      FiberPlan plan = random.nextInt(4) == 0 ? FiberPlan.EIGHT : FiberPlan.TWELVE;
      Connector near = Connector.of(plan, i == 0 ? Pins.UNPINNED : Pins.PINNED, polish);
      Connector far = Connector.of(plan, Pins.UNPINNED, polish);
      CableType type = CableType.values()[random.nextInt(i == 0 ? 3 : 2)];
      Part.Cable sound = Part.Cable.of(near, far, type);
      parts.add(
          random.nextInt(5) == 0
              ? new Part.Cable(near, far, type, crossed(random, sound.map(), plan))
              : sound);
    }
    End end = Transceivers.find("SR4").orElseThrow();
    return new Channel(end, end, FiberPlan.TWELVE, parts, null);
  }

  private static FiberMap crossed(SplittableRandom random, FiberMap map, FiberPlan plan) {
    int a = plan.held().get(random.nextInt(plan.fibers()));
    int b = plan.held().get(random.nextInt(plan.fibers()));
    return FiberMap.of(
        map.nearPositions(), map.farPositions(), n -> map.far(n == a ? b : n == b ? a : n));
  }

  private static Channel reversed(Channel channel) {
    List<Part> parts = new ArrayList<>();
    for (Part part : channel.parts().reversed()) {
      parts.add(
          part instanceof Part.Cable c
              ? new Part.Cable(c.far(), c.near(), c.type(), c.map().reversed())
              : part);
    }
    return new Channel(channel.far(), channel.near(), channel.plan(), parts, null);
  }
}
