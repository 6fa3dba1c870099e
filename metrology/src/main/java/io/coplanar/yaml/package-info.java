// SPDX-License-Identifier: Apache-2.0
/**
 * The small part of YAML that people write our data files in: mappings, lists and scalars; every
 * complaint names the file and the line.
 *
 * <p>{@link io.coplanar.yaml.YamlMap#read} takes the bytes; the caller then asks the map for each
 * key it knows. Anchors, aliases, tags, several documents, a key given twice, deep nesting and
 * large files are refused before anything is built from them.
 */
@NullMarked
package io.coplanar.yaml;

import org.jspecify.annotations.NullMarked;
