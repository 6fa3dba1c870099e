// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was asked for last. Several threads may compute the same thing at once. */
final class Recent<K, V> {
  private final Map<K, V> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Function<K, V> compute) {
    synchronized (kept) {
      V found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    V made = compute.apply(key);
    put(key, made);
    return made;
  }

  V getOr(K key, V other) {
    synchronized (kept) {
      return kept.getOrDefault(key, other);
    }
  }

  void put(K key, V value) {
    synchronized (kept) {
      kept.put(key, value);
    }
  }
}
