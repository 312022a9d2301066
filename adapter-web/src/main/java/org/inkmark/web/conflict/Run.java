package org.inkmark.web.conflict;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pieces of two texts that follow one another and are all the same, or are not. */
record Run(boolean isSame, List<String> kept, List<String> typed) {
    /**
     * Beyond so many pieces on both sides together, beginning and end apart, all of them count as different: to compare texts
     * that have nothing in common takes the square of their length.
     */
    private static final int MOST_COMPARED = 4_000;

    static List<Run> between(List<String> kept, List<String> typed) {
        var begin = commonAtBegin(kept, typed);
        var end = commonAtBegin(
                kept.subList(begin, kept.size()).reversed(),
                typed.subList(begin, typed.size()).reversed());
        var keptMiddle = kept.subList(begin, kept.size() - end);
        var typedMiddle = typed.subList(begin, typed.size() - end);

        var runs = new ArrayList<Run>();
        runs.add(same(kept.subList(0, begin)));
        if (keptMiddle.size() + typedMiddle.size() > MOST_COMPARED) {
            runs.add(new Run(false, keptMiddle, typedMiddle));
        } else {
            runs.addAll(compared(keptMiddle, typedMiddle));
        }
        runs.add(same(kept.subList(kept.size() - end, kept.size())));
        return united(runs);
    }

    /** Neighbours of one kind become one, so that what is the same and what is not take turns. */
    private static List<Run> united(List<Run> runs) {
        var united = new ArrayList<Run>();
        for (var run : runs) {
            if (!united.isEmpty() && united.getLast().isSame == run.isSame) {
                united.add(united.removeLast().with(run));
            } else if (!run.kept.isEmpty() || !run.typed.isEmpty()) {
                united.add(run);
            }
        }
        return united;
    }

    private Run with(Run next) {
        return new Run(isSame, joined(kept, next.kept), joined(typed, next.typed));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static int commonAtBegin(List<String> one, List<String> other) {
        var shorter = Math.min(one.size(), other.size());
        var common = 0;
        while (common < shorter && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    private static List<Run> compared(List<String> kept, List<String> typed) {
        return DiffUtils.diff(kept, typed, new MyersDiffWithLinearSpace<>(), null, true).getDeltas().stream()
                .map(Run::of)
                .toList();
    }

    private static Run of(AbstractDelta<String> delta) {
        return new Run(
                delta.getType() == DeltaType.EQUAL,
                delta.getSource().getLines(),
                delta.getTarget().getLines());
    }

    private static Run same(List<String> pieces) {
        return new Run(true, pieces, pieces);
    }
}
