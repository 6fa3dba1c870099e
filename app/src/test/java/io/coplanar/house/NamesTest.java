// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.geometry.Ferrule;
import io.coplanar.geometry.Fiber;
import io.coplanar.geometry.FiberArray;
import io.coplanar.judge.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a profile may name is what geometry measures: the two rooms do not know each other. */
class NamesTest {
  @Test
  void everyValueOfTheEndFaceCanBeLimited() {
    List<String> ofEndFace =
        Stream.of(Ferrule.class, FiberArray.class).flatMap(NamesTest::values).toList();
    assertThat(names(false))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ofEndFace.stream(), Stream.of(Parameter.GEOMETRY_LIMIT)).toList());
  }

  @Test
  void everyValueOfAFiberCanBeLimited() {
    assertThat(names(true)).containsExactlyInAnyOrderElementsOf(values(Fiber.class).toList());
  }

  @Test
  void everyNameEndsInItsUnit() {
    assertThat(Parameter.list())
        .allMatch(p -> p.unit().suffix().isEmpty() || p.name().endsWith("_" + p.unit().suffix()));
  }

  private static List<String> names(boolean ofFiber) {
    return Parameter.list().stream()
        .filter(p -> p.ofFiber() == ofFiber)
        .map(Parameter::name)
        .toList();
  }

  /** The JSON names of a record's measured components. */
  private static Stream<String> values(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> !c.getType().isPrimitive())
        .map(RecordComponent::getName)
        .map(n -> n.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }
}
