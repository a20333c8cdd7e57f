package fr.clausesociale.reporting.book;

/** Takes blocks in, each once. */
@FunctionalInterface
interface Fold {

    void block(Block block);
}
