package org.inkmark.example.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sqlite.Function;

/** What SQLite lacks of the functions that all engines share, or knows of ASCII alone; null of null. */
abstract class SqliteFunction extends Function {

    static void addAll(Connection connection) throws SQLException {
        create(connection, "lower", new SqliteFunction() {
            @Override
            void of(String text) throws SQLException {
                result(text.toLowerCase(Locale.ROOT));
            }
        });
        create(connection, "char_length", new SqliteFunction() {
            @Override
            void of(String text) throws SQLException {
                result(text.codePointCount(0, text.length()));
            }
        });
        create(connection, "constraint_of", new SqliteFunction() {
            @Override
            void of(String table) throws SQLException {
                result(constraint(table, value_text(1)));
            }
        });
    }

    /** The name of the unique key over these columns, which SQLite keeps in the words of its table alone. */
    private static String constraint(String table, String columns) {
        var named = Pattern.compile("constraint (\\w+) unique \\(" + Pattern.quote(columns) + "\\)")
                .matcher(table);
        return named.find() ? named.group(1) : "unique (" + columns + ")";
    }

    abstract void of(String text) throws SQLException;

    @Override
    protected final void xFunc() throws SQLException {
        var text = value_text(0);
        if (text == null) {
            result();
        } else {
            of(text);
        }
    }
}
