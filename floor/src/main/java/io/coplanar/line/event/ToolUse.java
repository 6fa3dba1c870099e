// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import org.jspecify.annotations.Nullable;

/**
 * A tool as a step used it.
 *
 * @param port the tool's port (an oven has several); null where it has none
 */
public record ToolUse(String tool, @Nullable String port) {}
