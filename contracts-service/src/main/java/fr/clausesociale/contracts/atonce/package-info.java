/** Many statements submitted or accepted by one request, each as if it were alone. */
package fr.clausesociale.contracts.atonce;
