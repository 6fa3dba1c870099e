// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import static io.coplanar.mating.contact.Ends.conditions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for any two ends. */
class ContactLawsTest {
  private static final List<FiberLayout> LAYOUTS =
      List.of(
          new FiberLayout(2, 1),
          new FiberLayout(8, 1),
          new FiberLayout(12, 1),
          new FiberLayout(16, 1),
          new FiberLayout(12, 2),
          new FiberLayout(16, 2));

  private interface Law {
    void hold(EndShape a, EndShape b, Facing facing, Tilt tilt, SplittableRandom random)
        throws InputFault;
  }

  private static void forAll(Law law) throws InputFault {
    SplittableRandom random = new SplittableRandom(20260711);
    for (int run = 0; run < 300; run++) {
      FiberLayout layout = LAYOUTS.get(random.nextInt(LAYOUTS.size()));
      law.hold(
          Ends.random(layout, random),
          Ends.random(layout, random),
          random.nextBoolean() ? Facing.A : Facing.B,
          random.nextBoolean() ? Tilt.FREE : Tilt.FIXED,
          random);
    }
  }

  @Test
  void theForcesSumToTheSprings() throws InputFault {
    forAll(
        (a, b, facing, tilt, random) -> {
          double force = Math.exp(random.nextDouble(-5, 6));
          Mating mating = Mating.of(a, b, conditions(facing, tilt, force));
          assertThat(mating.pairs().stream().mapToDouble(PairContact::forceN).sum())
              .isCloseTo(force, within(1e-13 * force + 1e-15));
        });
  }

  @Test
  void everyForceAnswersItsApproach() throws InputFault {
    SplittableRandom random = new SplittableRandom(7);
    PairLaw law = PairLaw.of(ContactSettings.DEFAULTS);
    for (int i = 0; i < 10_000; i++) {
      TipContact contact = law.contact(Math.exp(random.nextDouble(-8, 8)));
      double approach = Math.exp(random.nextDouble(-20, 10));
      double force = contact.forceN(approach);
      assertThat(contact.approachUm(force)).isCloseTo(approach, within(4e-15 * approach));
      double step = approach * 1e-6;
      assertThat(contact.stiffness(approach))
          .isCloseTo(
              (contact.forceN(approach + step) - contact.forceN(approach - step)) / (2 * step),
              within(1e-8 * contact.stiffness(approach)));
    }
  }

  @Test
  void matingIsSymmetric() throws InputFault {
    forAll(
        (a, b, facing, tilt, random) -> {
          Conditions how = conditions(facing, tilt, 9.8);
          Mating there = Mating.of(a, b, how);
          Mating back = Mating.of(b, a, how);
          assertThat(back.closingForceN())
              .isCloseTo(there.closingForceN(), within(1e-10 * there.closingForceN()));
          for (PairContact p : there.pairs()) {
            PairContact q = back.pairs().get(p.b() - 1);
            assertThat(q.b()).isEqualTo(p.a());
            assertThat(q.forceN()).isCloseTo(p.forceN(), within(1e-9));
            assertThat(q.gapNm()).isCloseTo(p.gapNm(), within(1e-6));
          }
        });
  }

  @Test
  void moreForceNeverOpensAGapNorUnloadsAFiber() throws InputFault {
    forAll(
        (a, b, facing, tilt, random) -> {
          double force = random.nextDouble(0.1, 30);
          Mating weak = Mating.of(a, b, conditions(facing, tilt, force));
          Mating strong = Mating.of(a, b, conditions(facing, tilt, force * 1.3));
          for (int i = 0; i < weak.pairs().size(); i++) {
            PairContact w = weak.pairs().get(i);
            PairContact s = strong.pairs().get(i);
            assertThat(s.gapNm()).isLessThanOrEqualTo(w.gapNm());
            assertThat(s.forceN()).isGreaterThanOrEqualTo(w.forceN());
          }
        });
  }

  @Test
  void theClosingForceClosesAndALittleLessDoesNot() throws InputFault {
    forAll(
        (a, b, facing, tilt, random) -> {
          double closing = Mating.closingForceN(a, b, conditions(facing, tilt, 1));
          if (closing < 1e-3) {
            return;
          }
          Mating above = Mating.of(a, b, conditions(facing, tilt, closing * 1.0001));
          assertThat(above.pairs()).allMatch(PairContact::touches);
          Mating below = Mating.of(a, b, conditions(facing, tilt, closing * 0.9999));
          assertThat(below.pairs()).anyMatch(p -> !p.touches());
        });
  }

  @Test
  void aFreeFerruleDoesNotFeelATiltNorAnOffset() throws InputFault {
    forAll(
        (a, b, facing, tilt, random) -> {
          if (a.layout().count() < 3) {
            return;
          }
          double slope = random.nextDouble(-3, 3);
          double offset = random.nextDouble(-500, 500);
          Conditions how = conditions(facing, Tilt.FREE, 9.8);
          // in both ends' mean places, as a line over them is what turning takes out
          List<FiberTip> tips = new ArrayList<>();
          for (int p = 1; p <= a.layout().count(); p++) {
            FiberTip t = a.tip(p);
            double x = (t.xUm() + facing.seenXUm(b.tip(facing.partner(p, a.layout())))) / 2;
            tips.add(
                new FiberTip(
                    t.xUm(),
                    t.yUm(),
                    t.heightNm() + offset + slope * x,
                    t.tipRadiusMm(),
                    t.coreDipNm()));
          }
          EndShape turned =
              new EndShape(a.file(), a.layout(), 0, a.syDeg(), a.rxMm(), a.ryMm(), tips);
          double before = Mating.closingForceN(a, b, how);
          assertThat(Mating.closingForceN(turned, b, how))
              .isCloseTo(before, within(1e-9 * before + 1e-9));
        });
  }

  @Test
  void unknownIsNeverANumber() throws InputFault {
    EndShape good = Ends.flat(Ends.ROW_OF_12, p -> 2000);
    EndShape holed = Ends.flat(Ends.ROW_OF_12, p -> p == 5 ? Double.NaN : 2000);
    Mating mating = Mating.of(good, holed, conditions(Facing.B, Tilt.FREE, 9.8));
    assertThat(mating.known()).isFalse();
    assertThat(mating.unknown()).containsExactly("end.json, fiber 5: not measured: height_nm");
    assertThat(mating.closingForceN()).isNaN();
    assertThat(mating.pairs()).hasSize(12).noneMatch(PairContact::known);
  }

  @Test
  void tipsThatDoNotBulgeAreNotJudged() throws InputFault {
    EndShape good = Ends.flat(Ends.ROW_OF_12, p -> 2000);
    List<FiberTip> hollow =
        good.tips().stream()
            .map(t -> new FiberTip(t.xUm(), t.yUm(), t.heightNm(), -0.9, 0))
            .toList();
    EndShape concave =
        new EndShape("end.json", good.layout(), 0, 0, good.rxMm(), good.ryMm(), hollow);
    assertThat(Mating.of(good, concave, conditions(Facing.A, Tilt.FREE, 9.8)).known()).isFalse();
    // a hollow tip that is flatter than the bulge it meets is a contact of a point
    List<FiberTip> shallow =
        good.tips().stream()
            .map(t -> new FiberTip(t.xUm(), t.yUm(), t.heightNm(), -1.1, 0))
            .toList();
    EndShape flatter =
        new EndShape("end.json", good.layout(), 0, 0, good.rxMm(), good.ryMm(), shallow);
    assertThat(Mating.of(good, flatter, conditions(Facing.A, Tilt.FREE, 9.8)).known()).isTrue();
  }

  @Test
  void whatCannotBeMatedIsRefused() {
    EndShape twelve = Ends.flat(Ends.ROW_OF_12, p -> 2000);
    EndShape eight = Ends.flat(new FiberLayout(8, 1), p -> 2000);
    assertThatThrownBy(() -> Mating.of(twelve, eight, conditions(Facing.A, Tilt.FREE, 9.8)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("12 fibers")
        .hasMessageContaining("8 fibers");
    EndShape angled =
        new EndShape(
            "apc.json", twelve.layout(), 0, -8, twelve.rxMm(), twelve.ryMm(), twelve.tips());
    assertThatThrownBy(() -> Mating.of(angled, angled, conditions(Facing.B, Tilt.FREE, 9.8)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("apc.json")
        .hasMessageContaining("adapter A");
  }

  @Test
  void aDeepDipStaysOpenAndNoDipCloses() throws InputFault {
    EndShape even = Ends.flat(Ends.ROW_OF_12, p -> 2000);
    Mating mating = Mating.of(even, even, conditions(Facing.A, Tilt.FREE, 9.8));
    assertThat(mating.pairs()).allMatch(p -> p.coreKnown() && p.coreTouches());
    List<FiberTip> dipped =
        even.tips().stream()
            .map(t -> new FiberTip(t.xUm(), t.yUm(), t.heightNm(), 1, 500))
            .toList();
    EndShape deep = new EndShape("end.json", even.layout(), 0, 0, even.rxMm(), even.ryMm(), dipped);
    assertThat(Mating.of(deep, even, conditions(Facing.A, Tilt.FREE, 9.8)).pairs())
        .allMatch(p -> p.touches() && p.coreKnown() && !p.coreTouches());
  }
}
