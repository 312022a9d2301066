package org.inkmark.persistence.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a server answers to a question in SQL. */
final class Answer {

    private Answer() {}

    /** The columns of the only row. */
    static List<String> to(String question, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            var answer = new ArrayList<String>();
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                answer.add(String.valueOf(rows.getString(column)));
            }
            return answer;
        }
    }
}
