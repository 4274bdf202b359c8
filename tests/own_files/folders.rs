//! Folders of results: whose they are, what is moved, what stays.
