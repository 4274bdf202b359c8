//! What is said above the numbers.
