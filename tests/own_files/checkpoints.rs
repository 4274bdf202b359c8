//! Parts of a run or study that were copied, swapped or renamed.
