import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
} from 'kysely';

/** A database that says whether a transaction is open. */
export type OpenDatabase = SqliteDatabase & { readonly inTransaction: boolean };

class ImmediateDriver extends SqliteDriver {
  readonly #database: OpenDatabase;

  constructor(database: OpenDatabase) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // After a full disk SQLite has rolled back by itself (sqlite.org/lang_transaction.html); a second
    // rollback would fail and hide why.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * SQLite whose transactions take the right to write at their beginning. A transaction that reads first and asks to write
 * later is refused at once, without waiting, when another run has written between (sqlite.org/lang_transaction.html).
 */
export class ImmediateDialect extends SqliteDialect {
  readonly #database: OpenDatabase;

  constructor(database: OpenDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}
