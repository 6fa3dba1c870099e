// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import io.coplanar.line.event.CorruptStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What states have in common when they take in events. */
final class Follow {
  private Follow() {}

  static void require(boolean can, String stream, String wrong) {
    if (!can) {
      throw new CorruptStream(stream, wrong);
    }
  }

  static <S> S begun(@Nullable S state, String stream, Object event) {
    if (state == null) {
      throw new CorruptStream(stream, event.getClass().getSimpleName() + " before it began");
    }
    return state;
  }

  static void fresh(@Nullable Object state, String stream) {
    require(state == null, stream, "begins twice");
  }

  static <T> List<T> plus(List<T> list, T item) {
    List<T> more = new ArrayList<>(list.size() + 1);
    more.addAll(list);
    more.add(item);
    return List.copyOf(more);
  }

  static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
    Map<K, V> more = new HashMap<>(map);
    more.put(key, value);
    return Map.copyOf(more);
  }
}
