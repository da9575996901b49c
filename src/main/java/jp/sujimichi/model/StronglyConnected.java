package jp.sujimichi.model;

import java.util.Arrays;

/**
 * Tarjan's algorithm with its stack on the heap: 50,000 elements in one chain must not overflow.
 */
final class StronglyConnected {

  private final int[][] next;
  private final int[] index;
  private final int[] low;
  private final int[] result;
  private final boolean[] onStack;
  private final int[] stack;
  private int stackSize;
  private int counter;
  private int cycleCount;

  StronglyConnected(int[][] next) {
    this.next = next;
    int size = next.length;
    index = new int[size];
    low = new int[size];
    result = new int[size];
    onStack = new boolean[size];
    stack = new int[size];
    Arrays.fill(index, -1);
    Arrays.fill(result, -1);
  }

  /** For each element the number of its cycle, or -1. */
  int[] cycles() {
    int[] path = new int[next.length];
    int[] edge = new int[next.length];
    for (int start = 0; start < next.length; start++) {
      if (index[start] >= 0) {
        continue;
      }
      int depth = 0;
      path[0] = start;
      edge[0] = 0;
      enter(start);
      while (depth >= 0) {
        int at = path[depth];
        if (edge[depth] < next[at].length) {
          int other = next[at][edge[depth]++];
          if (index[other] < 0) {
            enter(other);
            path[++depth] = other;
            edge[depth] = 0;
          } else if (onStack[other]) {
            low[at] = Math.min(low[at], index[other]);
          }
        } else {
          leave(at);
          depth--;
          if (depth >= 0) {
            low[path[depth]] = Math.min(low[path[depth]], low[at]);
          }
        }
      }
    }
    return result;
  }

  private void enter(int at) {
    index[at] = low[at] = counter++;
    stack[stackSize++] = at;
    onStack[at] = true;
  }

  private void leave(int at) {
    if (low[at] != index[at]) {
      return;
    }
    boolean single = stack[stackSize - 1] == at;
    int other;
    do {
      other = stack[--stackSize];
      onStack[other] = false;
      if (!single) {
        result[other] = cycleCount;
      }
    } while (other != at);
    if (!single) {
      cycleCount++;
    }
  }
}
